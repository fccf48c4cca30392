package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** What a vendor adds later must not break anybody. */
final class ResponsesOpen implements DocumentRule {
  @Override
  public String id() {
    return "responses-open";
  }

  @Override
  public String sentence() {
    return "In responses each object has additionalProperties: true.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    SchemaUsage usage = SchemaUsage.of(document);
    Set<String> requests = usage.requests();
    return document.schemas().stream()
        .filter(site -> usage.responses().contains(site.component()) && !site.isReference())
        .filter(site -> !requests.contains(site.component()) && site.isOfType("object"))
        .filter(site -> !site.node().path("additionalProperties").asBoolean(false))
        .map(s -> document.finding(this, s.pointer(), "Write additionalProperties: true."));
  }
}
