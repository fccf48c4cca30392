package org.contactcontracts.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form field is a text on the wire: it has no null and no structure. */
final class FormMembers implements DocumentRule {
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  @Override
  public String id() {
    return "form-members";
  }

  @Override
  public String sentence() {
    return "Each member of a form is a text, a number, a boolean or a file, and files "
        + "stand in forms only.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<String> forms =
        document.operations().stream()
            .flatMap(OperationSite::requestContents)
            .filter(content -> content.name().equals("multipart/form-data"))
            .flatMap(content -> SchemaUsage.schemasIn(content.node().path("schema")).stream())
            .collect(Collectors.toSet());
    return document.schemas().stream()
        .filter(site -> site.place() == SchemaSite.Place.PROPERTY)
        .filter(site -> !isGood(document, site, forms.contains(site.component())))
        .map(
            site ->
                document.finding(
                    this,
                    site.pointer(),
                    "Make it a text, a number, a boolean or, in a form, a file."));
  }

  private static boolean isGood(ContractDocument document, SchemaSite site, boolean inForm) {
    if (!inForm) {
      return !site.at().member("format").text().equals("binary");
    }
    Located target = document.resolve(site.at());
    List<String> types = new SchemaSite(target, site.place(), site.component()).types();
    return types.size() == 1 && SCALARS.contains(types.get(0));
  }
}
