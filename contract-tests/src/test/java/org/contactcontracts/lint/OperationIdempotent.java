package org.contactcontracts.lint;

import java.util.stream.Stream;

/** The client repeats what may be repeated, and cannot guess it. */
final class OperationIdempotent implements DocumentRule {
  @Override
  public String id() {
    return "operation-idempotent";
  }

  @Override
  public String sentence() {
    return "An operation says by x-idempotent whether it may be repeated, and by x-idempotent-"
        + "reason why, in a whole sentence.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .filter(operation -> !isGood(operation.at()))
        .map(
            operation ->
                document.finding(
                    this,
                    operation.pointer(),
                    "Say x-idempotent: true or false, and why by x-idempotent-reason."));
  }

  private static boolean isGood(Located operation) {
    return operation.member("x-idempotent").node().isBoolean()
        && WholeSentence.is(operation.member("x-idempotent-reason").text());
  }
}
