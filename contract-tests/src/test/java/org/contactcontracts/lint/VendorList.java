package org.contactcontracts.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Programs without a file system, in a jar, find the contracts by this file. */
final class VendorList implements LintRule {
  @Override
  public String id() {
    return "vendor-list";
  }

  @Override
  public String sentence() {
    return "The file vendors.txt lists exactly the folders that hold a vendor's contract,"
        + " sorted.";
  }

  @Override
  public Stream<LintFinding> check(Contracts contracts) {
    List<String> folders =
        contracts.documents().stream()
            .map(document -> document.folder().toFile().getName())
            .filter(folder -> !folder.equals(Contracts.SANDBOX))
            .toList();
    return listed(contracts).equals(folders)
        ? Stream.empty()
        : Stream.of(
            new LintFinding(
                "specs/vendors.txt",
                1,
                id(),
                "",
                "List " + String.join(", ", folders) + ", one a line."));
  }

  private static List<String> listed(Contracts contracts) {
    try (Stream<String> lines = Files.lines(contracts.folder().resolve("vendors.txt"))) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read vendors.txt", e);
    }
  }
}
