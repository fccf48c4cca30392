package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** A misspelt extension is silently ignored by every tool. */
final class ExtensionKeys implements DocumentRule {
  private static final Set<String> KNOWN =
      Set.of(
          "x-source",
          "x-assumption",
          "x-identified-by",
          "x-form-operation-id",
          "x-idempotent",
          "x-idempotent-reason",
          "x-hmac-sha256");

  @Override
  public String id() {
    return "extension-keys";
  }

  @Override
  public String sentence() {
    return "The only extensions are x-source, x-assumption, x-identified-by, x-form-operation-id,"
        + " x-idempotent, x-idempotent-reason and x-hmac-sha256.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Extensions.of(document)
        .filter(extension -> !KNOWN.contains(extension.name()))
        .map(e -> document.finding(this, e.pointer(), "Use one of the known extensions."));
  }
}
