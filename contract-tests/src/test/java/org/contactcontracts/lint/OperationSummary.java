package org.contactcontracts.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** It stands in lists and menus. */
final class OperationSummary implements DocumentRule {
  private static final Pattern HEADLINE = Pattern.compile("\\p{Lu}.{0,58}[^.\\s]");

  @Override
  public String id() {
    return "operation-summary";
  }

  @Override
  public String sentence() {
    return "Each operation has a summary: a few words, a capital letter first, no full stop.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .map(operation -> operation.at().member("summary"))
        .filter(summary -> !HEADLINE.matcher(summary.text()).matches())
        .map(s -> document.finding(this, s.pointer(), "Say it in 60 characters, without a stop."));
  }
}
