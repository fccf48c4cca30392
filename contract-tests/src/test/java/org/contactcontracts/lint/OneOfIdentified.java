package org.contactcontracts.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A reader must know the alternative by the names of the members alone. */
final class OneOfIdentified implements DocumentRule {
  @Override
  public String id() {
    return "one-of-identified";
  }

  @Override
  public String sentence() {
    return "Alternatives of oneOf are object components that x-identified-by tells apart, "
        + "and each excludes the other.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<String> alternatives = new HashSet<>();
    List<SchemaSite> choices =
        document.schemas().stream().filter(site -> site.has("oneOf")).toList();
    choices.forEach(site -> targets(document, site).forEach(t -> alternatives.add(t.pointer())));
    return Stream.concat(
        choices.stream()
            .filter(site -> !isGood(targets(document, site)))
            .map(
                site ->
                    document.finding(
                        this,
                        site.pointer(),
                        "Give each alternative x-identified-by, a member that it requires and"
                            + " that the other one excludes by not: {required: […]}.")),
        document.schemas().stream()
            .filter(site -> site.has("x-identified-by") && !alternatives.contains(site.pointer()))
            .map(site -> site.at().member("x-identified-by"))
            .map(x -> document.finding(this, x.pointer(), "Leave it out: nothing to tell apart.")));
  }

  private static List<Located> targets(ContractDocument document, SchemaSite site) {
    return site.at()
        .member("oneOf")
        .elements()
        .map(a -> document.target(a.member("$ref").text()))
        .toList();
  }

  // Two at most: "not" with "required" cannot exclude each of several members.
  private static boolean isGood(List<Located> alternatives) {
    return alternatives.size() == 2
        && isGood(alternatives.get(0), alternatives.get(1))
        && isGood(alternatives.get(1), alternatives.get(0));
  }

  private static boolean isGood(Located alternative, Located other) {
    String identifier = alternative.member("x-identified-by").text();
    List<String> excluded =
        alternative.member("not").member("required").elements().map(Located::text).toList();
    return alternative.member("type").text().equals("object")
        && alternative.member("required").elements().anyMatch(r -> r.text().equals(identifier))
        && excluded.equals(List.of(other.member("x-identified-by").text()))
        && !excluded.contains(identifier);
  }
}
