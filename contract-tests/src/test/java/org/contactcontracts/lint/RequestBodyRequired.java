package org.contactcontracts.lint;

import java.util.stream.Stream;

/** No body and an empty object mean the same; one way to say it is enough. */
final class RequestBodyRequired implements DocumentRule {
  @Override
  public String id() {
    return "request-body-required";
  }

  @Override
  public String sentence() {
    return "Each request body is required.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .map(operation -> operation.at().member("requestBody"))
        .filter(Located::isPresent)
        .map(document::resolve)
        .filter(body -> !body.node().path("required").asBoolean(false))
        .map(body -> document.finding(this, body.pointer(), "Write required: true."));
  }
}
