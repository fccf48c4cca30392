package org.contactcontracts.lint;

import java.util.stream.Stream;

/** What is not described is not checked. */
final class ResponseContent implements DocumentRule {
  @Override
  public String id() {
    return "response-content";
  }

  @Override
  public String sentence() {
    return "Each response has content.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .flatMap(OperationSite::responses)
        .map(document::resolve)
        .filter(response -> response.member("content").node().isEmpty())
        .map(r -> document.finding(this, r.pointer(), "Describe the content."))
        .distinct();
  }
}
