package org.contactcontracts.lint;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A value such as {@code string} shows nothing. */
final class ExampleRealistic implements DocumentRule {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "string|text|value|example|foo|bar|baz|test|todo|xxx+|lorem.*|<.*>|\\.\\.\\.");

  @Override
  public String id() {
    return "example-realistic";
  }

  @Override
  public String sentence() {
    return "No example is a placeholder.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Example.of(document)
        .flatMap(example -> texts(example.value()))
        .filter(t -> PLACEHOLDER.matcher(t.text().strip().toLowerCase(Locale.ROOT)).matches())
        .map(t -> document.finding(this, t.pointer(), "Show a value that could be real."));
  }

  private static Stream<Located> texts(Located value) {
    return value.node().isTextual()
        ? Stream.of(value)
        : Stream.concat(value.members(), value.elements()).flatMap(ExampleRealistic::texts);
  }
}
