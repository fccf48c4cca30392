package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Examples are tests: they are held against the schema and shown to the reader. */
final class ExamplePresent implements DocumentRule {
  @Override
  public String id() {
    return "example-present";
  }

  @Override
  public String sentence() {
    return "Each schema, property, parameter, header and media type has an example.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Stream.concat(
        document.schemas().stream()
            .filter(site -> site.isNamed() && site.at().member("examples").node().isEmpty())
            .map(s -> document.finding(this, s.pointer(), "Give examples, a list.")),
        document.schemas().stream()
            .filter(SchemaSite::hasOwner)
            .map(site -> document.at(site.ownerPointer()))
            .filter(o -> !o.node().has("example") && o.member("examples").node().isEmpty())
            .map(o -> document.finding(this, o.pointer(), "Give an example.")));
  }
}
