package org.contactcontracts.lint;

import java.util.stream.Stream;

/** With several schemes generated clients apply every one that is configured (measured). */
final class SecurityKnown implements DocumentRule {
  @Override
  public String id() {
    return "security-known";
  }

  @Override
  public String sentence() {
    return "Each operation says what secures it: nothing, or the one scheme of the vendor.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Located schemes = document.components("securitySchemes");
    Stream<LintFinding> several =
        schemes.node().size() > 1
            ? Stream.of(document.finding(this, schemes.pointer(), "Keep one scheme."))
            : Stream.empty();
    return Stream.concat(
        several,
        document.operations().stream()
            .filter(operation -> !isGood(operation.security(), schemes))
            .map(
                operation ->
                    document.finding(
                        this,
                        operation.security().pointer(),
                        "Write security: [] or name one declared scheme.")));
  }

  private static boolean isGood(Located security, Located schemes) {
    return security.node().isArray()
        && security.node().size() <= 1
        && security
            .elements()
            .allMatch(
                requirement ->
                    requirement.node().size() == 1
                        && requirement.members().allMatch(s -> schemes.node().has(s.name())));
  }
}
