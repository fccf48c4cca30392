package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** A misspelt member is an error before it is a silent no-op. */
final class RequestsClosed implements DocumentRule {
  @Override
  public String id() {
    return "requests-closed";
  }

  @Override
  public String sentence() {
    return "In requests an object with declared properties has additionalProperties: "
        + "false, any other true.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<String> requests = SchemaUsage.of(document).requests();
    return document.schemas().stream()
        .filter(site -> requests.contains(site.component()) && site.isOfType("object"))
        .filter(site -> !site.isReference() && !isGood(site))
        .map(
            site ->
                document.finding(
                    this,
                    site.pointer(),
                    "Write additionalProperties: " + !site.has("properties") + "."));
  }

  private static boolean isGood(SchemaSite site) {
    Located additional = site.at().member("additionalProperties");
    return additional.node().isBoolean()
        && additional.node().booleanValue() != site.has("properties");
  }
}
