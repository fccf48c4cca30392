package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Their Java classes need names that last. */
final class ModelsNamed implements DocumentRule {
  @Override
  public String id() {
    return "models-named";
  }

  @Override
  public String sentence() {
    return "An object with properties, an enum and a oneOf are components.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.place() != SchemaSite.Place.COMPONENT)
        .filter(site -> Stream.of("properties", "enum", "oneOf").anyMatch(site::has))
        .map(site -> document.finding(this, site.pointer(), "Make it a component."));
  }
}
