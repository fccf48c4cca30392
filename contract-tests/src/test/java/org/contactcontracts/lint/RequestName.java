package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The name tells which way a model travels. */
final class RequestName implements DocumentRule {
  @Override
  public String id() {
    return "request-name";
  }

  @Override
  public String sentence() {
    return "The schema of a JSON request is named …Request, that of a form …Form, and no "
        + "other is.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document
        .components("schemas")
        .members()
        .filter(schema -> !isGood(document, schema.name()))
        .map(
            schema ->
                document.finding(
                    this, schema.pointer(), "Name bodies sent as JSON …Request, as a form …Form."));
  }

  private static boolean isGood(ContractDocument document, String name) {
    return bodies(document, true).contains(name) == name.endsWith("Form")
        && bodies(document, false).contains(name) == name.endsWith("Request");
  }

  private static Set<String> bodies(ContractDocument document, boolean form) {
    return document.operations().stream()
        .flatMap(OperationSite::requestContents)
        .filter(content -> content.name().equals("multipart/form-data") == form)
        .flatMap(content -> SchemaUsage.schemasIn(content.node().path("schema")).stream())
        .collect(Collectors.toSet());
  }
}
