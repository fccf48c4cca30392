package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Looks only at outermost schemas, because the meta-schema visits those inside. */
final class SchemaDialect implements DocumentRule {
  private final MetaSchemas metaSchemas = new MetaSchemas();

  @Override
  public String id() {
    return "schema-dialect";
  }

  @Override
  public String sentence() {
    return "Each Schema Object is valid against JSON Schema 2020-12 and the OpenAPI base "
        + "vocabulary.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.hasOwner() || site.place() == SchemaSite.Place.COMPONENT)
        .flatMap(site -> metaSchemas.checkSchema(site.at()))
        .map(found -> document.finding(this, found.getKey(), "Mend it: " + found.getValue() + "."));
  }
}
