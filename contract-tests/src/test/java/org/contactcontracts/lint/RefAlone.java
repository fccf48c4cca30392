package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** What else stands there is dropped by the generator: a type clears null (measured). */
final class RefAlone implements DocumentRule {
  private static final Set<String> ALLOWED = Set.of("$ref", "description", "examples");

  @Override
  public String id() {
    return "ref-alone";
  }

  @Override
  public String sentence() {
    return "Beside a reference stand only description, examples and extensions.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(SchemaSite::isReference)
        .flatMap(site -> site.at().members())
        .filter(k -> !ALLOWED.contains(k.name()) && !k.name().startsWith("x-"))
        .map(k -> document.finding(this, k.pointer(), "Put it into the component."));
  }
}
