package org.contactcontracts.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A method has one type of result. */
final class ResponseStatuses implements DocumentRule {
  private static final Pattern STATUS = Pattern.compile("[1-5]([0-9]{2}|XX)");

  @Override
  public String id() {
    return "response-statuses";
  }

  @Override
  public String sentence() {
    return "Responses have statuses, exactly one of them 2xx and at least one 4xx.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .filter(operation -> !isGood(operation.responses().map(Located::name).toList()))
        .map(operation -> operation.at().member("responses"))
        .map(
            responses ->
                document.finding(
                    this,
                    responses.pointer(),
                    "Document one 2xx, at least one 4xx, and no default."));
  }

  private static boolean isGood(List<String> statuses) {
    return statuses.stream().allMatch(status -> STATUS.matcher(status).matches())
        && statuses.stream().filter(status -> status.startsWith("2")).count() == 1
        && statuses.stream().anyMatch(status -> status.startsWith("4"));
  }
}
