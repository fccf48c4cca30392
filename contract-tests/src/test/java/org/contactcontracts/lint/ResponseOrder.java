package org.contactcontracts.lint;

import java.util.List;
import java.util.stream.Stream;

/** The reader looks for a status where it belongs. */
final class ResponseOrder implements DocumentRule {
  @Override
  public String id() {
    return "response-order";
  }

  @Override
  public String sentence() {
    return "Responses stand in ascending order of their statuses.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .filter(operation -> !isSorted(operation.responses().map(Located::name).toList()))
        .map(operation -> operation.at().member("responses"))
        .map(r -> document.finding(this, r.pointer(), "Sort by status, 2xx first."));
  }

  private static boolean isSorted(List<String> statuses) {
    return statuses.stream().sorted().toList().equals(statuses);
  }
}
