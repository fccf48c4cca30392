package org.contactcontracts.lint;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The gate runs patterns in Java, other tools in JavaScript. */
final class PatternPortable implements DocumentRule {
  @Override
  public String id() {
    return "pattern-portable";
  }

  @Override
  public String sentence() {
    return "Each pattern compiles in Java and uses only what Java and ECMAScript read alike.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Patterns.of(document)
        .flatMap(
            pattern ->
                troubles(pattern.text()).map(t -> document.finding(this, pattern.pointer(), t)));
  }

  private static Stream<String> troubles(String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Stream.of("Mend it: " + e.getDescription() + ".");
    }
    return PatternAnatomy.of(pattern).foreign().stream()
        .map(part -> "Write " + part + " out in plain characters, classes and groups.");
  }
}
