package org.contactcontracts.lint;

import java.util.stream.Stream;

/** The license of the project. */
final class InfoLicense implements DocumentRule {
  @Override
  public String id() {
    return "info-license";
  }

  @Override
  public String sentence() {
    return "The license is Apache-2.0, by name and by SPDX identifier.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Located license = document.root().member("info").member("license");
    return Stream.of("name", "identifier")
        .map(license::member)
        .filter(member -> !member.text().equals("Apache-2.0"))
        .map(m -> document.finding(this, m.pointer(), "Write " + m.name() + ": Apache-2.0."));
  }
}
