package org.contactcontracts.lint;

import java.util.Map;
import java.util.stream.Stream;

/** Tools disagree on other formats or do not assert them. */
final class FormatKnown implements DocumentRule {
  private static final Map<String, String> TYPES =
      Map.of(
          "int32", "integer",
          "int64", "integer",
          "date-time", "string",
          "email", "string",
          "uri", "string",
          "binary", "string");

  @Override
  public String id() {
    return "format-known";
  }

  @Override
  public String sentence() {
    return "Each format is one that the gate and the models know, beside its type.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.has("format") && !isGood(site))
        .map(
            site ->
                document.finding(
                    this,
                    site.at().member("format").pointer(),
                    "Use a known format beside its type, or a pattern."));
  }

  // An integer with a wrong format is one finding, of IntegerRange.
  private static boolean isGood(SchemaSite site) {
    String type = TYPES.get(site.at().member("format").text());
    return site.isOfType("integer") || (type != null && site.isOfType(type));
  }
}
