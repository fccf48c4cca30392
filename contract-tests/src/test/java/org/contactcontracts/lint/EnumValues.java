package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** An enum without null refuses null, whatever the type says. */
final class EnumValues implements DocumentRule {
  @Override
  public String id() {
    return "enum-values";
  }

  @Override
  public String sentence() {
    return "Each value of an enum is of the type given, and null is listed exactly when it"
        + " is a type.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.has("enum"))
        .flatMap(site -> Stream.concat(misfits(document, site), missingNull(document, site)));
  }

  private Stream<LintFinding> misfits(ContractDocument document, SchemaSite site) {
    return site.at()
        .member("enum")
        .elements()
        .filter(value -> site.types().stream().noneMatch(type -> isOf(type, value.node())))
        .map(v -> document.finding(this, v.pointer(), "List values of the schema's type only."));
  }

  private Stream<LintFinding> missingNull(ContractDocument document, SchemaSite site) {
    Located values = site.at().member("enum");
    boolean listsNull = values.elements().anyMatch(value -> value.node().isNull());
    return site.isOfType("null") && !listsNull
        ? Stream.of(document.finding(this, values.pointer(), "List null too."))
        : Stream.empty();
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
