package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** Finds the specification extensions of a document, the members that start with {@code x-}. */
final class Extensions {
  private static final Set<String> DATA = Set.of("example", "examples", "value", "enum");

  private Extensions() {}

  static Stream<Located> of(ContractDocument document) {
    return in(document.root());
  }

  // A property may have any name, so that what starts with x- below "properties" is none.
  private static Stream<Located> in(Located value) {
    boolean named = value.name().equals("properties") || value.name().equals("headers");
    return Stream.concat(
        value
            .members()
            .filter(member -> named || !DATA.contains(member.name()))
            .flatMap(m -> !named && m.name().startsWith("x-") ? Stream.of(m) : in(m)),
        value.elements().flatMap(Extensions::in));
  }
}
