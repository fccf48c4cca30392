package org.contactcontracts.lint;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of what is allowed, because a keyword that one of them ignores is a promise that nobody
 * keeps. The reasons are measured with OpenAPI Generator 7.25.0.
 */
final class SchemaKeywords implements DocumentRule {
  private static final Set<String> ALLOWED =
      Set.of(
          "description",
          "type",
          "$ref",
          "oneOf",
          "anyOf",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "enum",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "minimum",
          "maximum",
          "not",
          "examples");
  private static final Map<String, String> REASONS =
      Map.of(
          "nullable", "Write type: [X, 'null'], because OpenAPI 3.1 ignores nullable.",
          "allOf", "Write the members out: the generator loses null for inherited members.",
          "const", "Write an enum with one value: the generator makes an Object of const.",
          "default", "Say it in the description: a client would send it unasked.",
          "exclusiveMinimum", "Write minimum: the generator loses the exclusion.",
          "exclusiveMaximum", "Write maximum: the generator loses the exclusion.",
          "readOnly", "Write one schema for requests and one for responses.",
          "writeOnly", "Write one schema for requests and one for responses.",
          "discriminator", "Write x-identified-by at the alternatives.",
          "example", "Write examples, a list.");

  @Override
  public String id() {
    return "schema-keywords";
  }

  @Override
  public String sentence() {
    return "Schemas use only the keywords that templates, models and gate implement.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .flatMap(site -> site.at().members().filter(k -> !isAllowed(site, k.name())))
        .map(
            keyword ->
                document.finding(
                    this,
                    keyword.pointer(),
                    REASONS.getOrDefault(keyword.name(), "Say it with an allowed keyword.")));
  }

  private static boolean isAllowed(SchemaSite site, String keyword) {
    return site.place() == SchemaSite.Place.NOT
        ? keyword.equals("required")
        : ALLOWED.contains(keyword) || keyword.startsWith("x-");
  }
}
