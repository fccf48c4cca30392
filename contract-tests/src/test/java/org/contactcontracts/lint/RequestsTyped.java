package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** The generator makes an explicit null of an untyped member that nobody set (measured). */
final class RequestsTyped implements DocumentRule {
  @Override
  public String id() {
    return "requests-typed";
  }

  @Override
  public String sentence() {
    return "Whatever a request may hold has a type.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<String> requests = SchemaUsage.of(document).requests();
    return document.schemas().stream()
        .filter(site -> requests.contains(site.component()))
        .filter(site -> site.place() != SchemaSite.Place.NOT)
        .filter(site -> Stream.of("type", "$ref", "oneOf", "anyOf").noneMatch(site::has))
        .map(site -> document.finding(this, site.pointer(), "Give it a type."));
  }
}
