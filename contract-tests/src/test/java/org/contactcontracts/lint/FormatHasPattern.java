package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** Tools disagree on formats at the edges; the pattern draws the line for all of them. */
final class FormatHasPattern implements DocumentRule {
  private static final Set<String> VAGUE = Set.of("date-time", "email", "uri");

  @Override
  public String id() {
    return "format-has-pattern";
  }

  @Override
  public String sentence() {
    return "Each date-time, email and uri also has a pattern.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> VAGUE.contains(site.at().member("format").text()) && !site.has("pattern"))
        .map(s -> document.finding(this, s.pointer(), "Say with a pattern what is meant exactly."));
  }
}
