package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Whoever reads the contract tells page, source and assumption apart by these texts. */
final class ExtensionTexts implements DocumentRule {
  @Override
  public String id() {
    return "extension-texts";
  }

  @Override
  public String sentence() {
    return "An x-source is a text that names a source, an x-assumption a whole sentence.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Extensions.of(document)
        .filter(extension -> !isGood(extension))
        .map(
            extension ->
                document.finding(
                    this,
                    extension.pointer(),
                    extension.name().equals("x-source")
                        ? "Name the source."
                        : "Say in a whole sentence what is assumed and why."));
  }

  private static boolean isGood(Located extension) {
    return switch (extension.name()) {
      case "x-source" -> !extension.text().isBlank();
      case "x-assumption" -> WholeSentence.is(extension.text());
      default -> true;
    };
  }
}
