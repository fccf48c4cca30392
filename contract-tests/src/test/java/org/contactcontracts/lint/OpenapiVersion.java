package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Other versions of OpenAPI spell null in ways on which tools disagree. */
final class OpenapiVersion implements DocumentRule {
  @Override
  public String id() {
    return "openapi-version";
  }

  @Override
  public String sentence() {
    return "The document is OpenAPI 3.1.1 in the default dialect.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Stream<LintFinding> version =
        document.root().member("openapi").text().equals("3.1.1")
            ? Stream.empty()
            : Stream.of(document.finding(this, "/openapi", "Write openapi: 3.1.1."));
    Stream<LintFinding> dialect =
        document.root().member("jsonSchemaDialect").isPresent()
            ? Stream.of(document.finding(this, "/jsonSchemaDialect", "Leave the dialect out."))
            : Stream.empty();
    return Stream.concat(version, dialect);
  }
}
