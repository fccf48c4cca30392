package org.contactcontracts.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All contracts of a specs folder.
 *
 * @param folder the specs folder
 * @param documents the contracts in it, sorted by vendor; never empty
 */
record Contracts(Path folder, List<ContractDocument> documents) {
  /** The folder of the one contract that is no vendor's. */
  static final String SANDBOX = "sandbox";

  /** The contracts of this project: {@code specs.directory}, else {@code ../specs}. */
  static Contracts ofThisProject() {
    return read(Path.of(System.getProperty("specs.directory", "../specs")));
  }

  /**
   * Reads every {@code <vendor>/openapi.yaml} of a folder.
   *
   * @throws IllegalStateException when there is none, because a lint of nothing finds nothing
   * @throws UncheckedIOException when a file cannot be read
   */
  static Contracts read(Path folder) {
    Path specs = folder.toAbsolutePath().normalize();
    List<ContractDocument> documents =
        list(specs).stream()
            .filter(vendor -> Files.isRegularFile(vendor.resolve("openapi.yaml")))
            .map(vendor -> ContractDocument.read(specs, vendor))
            .toList();
    if (documents.isEmpty()) {
      throw new IllegalStateException("no <vendor>/openapi.yaml in " + specs);
    }
    return new Contracts(specs, documents);
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
