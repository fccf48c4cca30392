package org.contactcontracts.lint;

import java.util.stream.Stream;

/** The document as OpenAPI sees it; {@link SchemaDialect} looks at its Schema Objects. */
final class OpenapiMetaSchema implements DocumentRule {
  private final MetaSchemas metaSchemas = new MetaSchemas();

  @Override
  public String id() {
    return "openapi-meta-schema";
  }

  @Override
  public String sentence() {
    return "The document is valid against the meta-schema of OpenAPI 3.1.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return metaSchemas
        .checkDocument(document.root())
        .map(found -> document.finding(this, found.getKey(), "Mend it: " + found.getValue() + "."));
  }
}
