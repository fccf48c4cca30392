package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Requests are closed and responses open, so that one schema cannot serve both. */
final class DirectionsApart implements DocumentRule {
  @Override
  public String id() {
    return "directions-apart";
  }

  @Override
  public String sentence() {
    return "A schema is used by requests or by responses, never by both, be it through others.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    SchemaUsage usage = SchemaUsage.of(document);
    return usage.requests().stream()
        .filter(usage.responses()::contains)
        .map(name -> document.components("schemas").member(name))
        .map(
            s -> document.finding(this, s.pointer(), "Write one for requests, one for responses."));
  }
}
