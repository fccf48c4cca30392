package org.contactcontracts.lint;

import java.util.stream.Stream;

/** A Java method has one type of body, so that each media type needs a method. */
final class FormOperationId implements DocumentRule {
  @Override
  public String id() {
    return "form-operation-id";
  }

  @Override
  public String sentence() {
    return "Exactly an operation that takes JSON and a form has x-form-operation-id.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .filter(
            operation ->
                (operation.requestContents().count() > 1)
                    != operation.at().member("x-form-operation-id").isPresent())
        .map(
            operation ->
                document.finding(
                    this,
                    operation.pointer(),
                    operation.requestContents().count() > 1
                        ? "Name the method for the form by x-form-operation-id."
                        : "Leave x-form-operation-id out."));
  }
}
