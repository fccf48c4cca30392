package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Finds the patterns of a document. */
final class Patterns {
  private Patterns() {}

  static Stream<Located> of(ContractDocument document) {
    return document.schemas().stream()
        .map(site -> site.at().member("pattern"))
        .filter(pattern -> pattern.node().isTextual());
  }
}
