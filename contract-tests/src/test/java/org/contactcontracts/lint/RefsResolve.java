package org.contactcontracts.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One self-contained file: the generator loses model names across files (measured). */
final class RefsResolve implements DocumentRule {
  private static final Pattern COMPONENT =
      Pattern.compile("#/components/[A-Za-z]+/[A-Za-z0-9._-]+");

  @Override
  public String id() {
    return "refs-resolve";
  }

  @Override
  public String sentence() {
    return "Each reference is local, names a component, and resolves.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return references(document.root())
        .filter(reference -> !isGood(document, reference))
        .map(
            reference ->
                document.finding(
                    this,
                    reference.pointer(),
                    "Refer to a component of this file, as in '#/components/schemas/Contact'."));
  }

  private static boolean isGood(ContractDocument document, Located reference) {
    return COMPONENT.matcher(reference.text()).matches()
        && document.target(reference.text()).isPresent();
  }

  private static Stream<Located> references(Located value) {
    Stream<Located> inside = Stream.concat(value.members(), value.elements());
    Stream<Located> below = inside.flatMap(RefsResolve::references);
    return value.name().equals("$ref") && value.node().isTextual() ? Stream.of(value) : below;
  }
}
