package org.contactcontracts.lint;

import java.util.stream.Stream;

/** A misspelt name demands a member that no model has. */
final class RequiredDeclared implements DocumentRule {
  @Override
  public String id() {
    return "required-declared";
  }

  @Override
  public String sentence() {
    return "Each required member is a declared property.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.place() != SchemaSite.Place.NOT)
        .flatMap(
            site ->
                site.at()
                    .member("required")
                    .elements()
                    .filter(name -> !site.at().member("properties").node().has(name.text())))
        .map(name -> document.finding(this, name.pointer(), "Declare the property or leave it."));
  }
}
