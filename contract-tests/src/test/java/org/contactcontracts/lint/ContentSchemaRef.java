package org.contactcontracts.lint;

import java.util.stream.Stream;

/**
 * Without a schema the body disappears from the API, without a name its class has none that lasts
 * (measured).
 */
final class ContentSchemaRef implements DocumentRule {
  @Override
  public String id() {
    return "content-schema-ref";
  }

  @Override
  public String sentence() {
    return "Each media type refers to a component schema.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return MediaTypes.in(document)
        .filter(mediaType -> mediaType.member("schema").member("$ref").text().isEmpty())
        .map(m -> document.finding(this, m.pointer(), "Refer with schema to a component."))
        .distinct();
  }
}
