package org.contactcontracts.lint;

import java.util.List;
import java.util.stream.Stream;

/** The two spellings of null that schema validator, mock and generator agree on (measured). */
final class NullLast implements DocumentRule {
  @Override
  public String id() {
    return "null-last";
  }

  @Override
  public String sentence() {
    return "Null is the last of two types, or the last of anyOf with one reference.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Stream.concat(
        document.schemas().stream()
            .filter(site -> site.place() != SchemaSite.Place.ANY_OF && !isGoodType(site))
            .map(site -> site.at().member("type"))
            .map(t -> document.finding(this, t.pointer(), "Write type: X or type: [X, 'null'].")),
        document.schemas().stream()
            .filter(site -> site.has("anyOf") && !site.isNullableReference())
            .map(site -> site.at().member("anyOf"))
            .map(
                anyOf ->
                    document.finding(
                        this, anyOf.pointer(), "Write anyOf: [{$ref: …}, {type: 'null'}].")));
  }

  private static boolean isGoodType(SchemaSite site) {
    List<String> types = site.types();
    if (site.node().path("type").isArray()) {
      return types.size() == 2 && !types.get(0).equals("null") && types.get(1).equals("null");
    }
    return !types.contains("null");
  }
}
