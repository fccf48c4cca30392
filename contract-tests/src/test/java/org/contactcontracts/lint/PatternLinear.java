package org.contactcontracts.lint;

import java.util.stream.Stream;

/**
 * Java recurses once a round, so that a long text overflows the stack, and nested repetition
 * backtracks without end.
 */
final class PatternLinear implements DocumentRule {
  @Override
  public String id() {
    return "pattern-linear";
  }

  @Override
  public String sentence() {
    return "No group of a pattern is repeated without limit.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Patterns.of(document)
        .flatMap(
            pattern ->
                PatternAnatomy.of(pattern.text()).repeatedGroups().stream()
                    .map(
                        group ->
                            document.finding(
                                this,
                                pattern.pointer(),
                                "Repeat a character class instead of " + group + ".")));
  }
}
