package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Tools read YAML by different versions: to one the country NO is a text, to another false. */
final class YamlUnambiguous implements DocumentRule {
  @Override
  public String id() {
    return "yaml-unambiguous";
  }

  @Override
  public String sentence() {
    return "Each plain scalar is the same value in YAML 1.1, YAML 1.2 and JSON.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.ambiguousScalars().entrySet().stream()
        .map(s -> document.finding(this, s.getKey(), "Put quotes around " + s.getValue() + "."));
  }
}
