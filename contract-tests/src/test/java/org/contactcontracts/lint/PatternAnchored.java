package org.contactcontracts.lint;

import java.util.stream.Stream;

/**
 * A pattern is searched for in a text (JSON Schema 2020-12, 6.3.3), and most libraries match the
 * whole.
 */
final class PatternAnchored implements DocumentRule {
  @Override
  public String id() {
    return "pattern-anchored";
  }

  @Override
  public String sentence() {
    return "Each pattern is anchored at both ends.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Patterns.of(document)
        .filter(pattern -> !isAnchored(pattern.text()))
        .map(
            pattern ->
                document.finding(
                    this, pattern.pointer(), "Write ^…$, and alternatives in a group inside."));
  }

  private static boolean isAnchored(String pattern) {
    return pattern.startsWith("^")
        && pattern.endsWith("$")
        && !pattern.endsWith("\\$")
        && !PatternAnatomy.of(pattern).hasOutermostAlternatives();
  }
}
