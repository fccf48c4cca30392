package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Everybody meets it first. */
final class SecuredAnswers401 implements DocumentRule {
  @Override
  public String id() {
    return "secured-answers-401";
  }

  @Override
  public String sentence() {
    return "An operation that a scheme secures documents the status 401.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .filter(operation -> !operation.security().node().isEmpty())
        .map(operation -> operation.at().member("responses"))
        .filter(responses -> !responses.node().has("401") && !responses.node().has("4XX"))
        .map(r -> document.finding(this, r.pointer(), "Document what a wrong credential gets."));
  }
}
