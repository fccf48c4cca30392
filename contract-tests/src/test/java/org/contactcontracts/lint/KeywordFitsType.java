package org.contactcontracts.lint;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** JSON Schema ignores a keyword beside another type; a template may not. */
final class KeywordFitsType implements DocumentRule {
  private static final Map<String, Set<String>> TYPES =
      Map.of(
          "required", Set.of("object"),
          "properties", Set.of("object"),
          "additionalProperties", Set.of("object"),
          "items", Set.of("array"),
          "minLength", Set.of("string"),
          "maxLength", Set.of("string"),
          "pattern", Set.of("string"),
          "minimum", Set.of("integer", "number"),
          "maximum", Set.of("integer", "number"));

  @Override
  public String id() {
    return "keyword-fits-type";
  }

  @Override
  public String sentence() {
    return "Each keyword stands beside the type that it applies to, and an array says what"
        + " it holds.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.place() != SchemaSite.Place.NOT)
        .flatMap(site -> Stream.concat(strangers(document, site), missingItems(document, site)));
  }

  private Stream<LintFinding> strangers(ContractDocument document, SchemaSite site) {
    return site.at()
        .members()
        .filter(k -> TYPES.containsKey(k.name()))
        .filter(
            k -> site.types().stream().noneMatch(TYPES.getOrDefault(k.name(), Set.of())::contains))
        .map(k -> document.finding(this, k.pointer(), "Take it out, or give the type it needs."));
  }

  private Stream<LintFinding> missingItems(ContractDocument document, SchemaSite site) {
    return site.isOfType("array") && !site.has("items")
        ? Stream.of(document.finding(this, site.pointer(), "Say with items what it holds."))
        : Stream.empty();
  }
}
