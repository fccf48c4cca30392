package org.contactcontracts.lint;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactcontracts.lint.Counterexample.Edit;

/** A specs folder with one contract that keeps every rule, laid down to be edited. */
final class GoodContract {
  static final String FILE = "acme/openapi.yaml";

  private final Path specs;

  private GoodContract(Path specs) {
    this.specs = specs;
  }

  /**
   * Lays it down below an empty folder, edited. Samples are written for the contract as edited, but
   * before the edits of samples.
   */
  static Contracts lay(Path folder, List<Edit> edits) throws IOException {
    GoodContract contract = new GoodContract(folder.resolve("specs"));
    Files.createDirectories(contract.specs.resolve("acme"));
    for (String file : List.of("pom.xml", "vendors.txt", FILE)) {
      Files.copy(resources().resolve(file), contract.specs.resolve(file));
    }
    for (Edit edit : edits.stream().filter(edit -> !isOfSample(edit)).toList()) {
      contract.apply(edit);
    }
    contract.writeSamples();
    for (Edit edit : edits.stream().filter(GoodContract::isOfSample).toList()) {
      contract.apply(edit);
    }
    return Contracts.read(contract.specs);
  }

  private static boolean isOfSample(Edit edit) {
    return edit.file() != null && edit.file().contains("/samples/");
  }

  private void apply(Edit edit) throws IOException {
    Path file = specs.resolve(Objects.requireNonNullElse(edit.file(), FILE));
    if (edit.delete()) {
      Files.delete(file);
    } else if (edit.write() != null) {
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, edit.write());
    } else {
      Files.writeString(file, edited(Files.readString(file), edit));
    }
  }

  private static String edited(String text, Edit edit) {
    if (edit.replace() != null) {
      return replaced(text, edit.replace(), Objects.requireNonNullElse(edit.replacement(), ""));
    }
    String line = Objects.requireNonNull(edit.after(), "replace, after, write or delete");
    int indent = line.length() - line.stripLeading().length();
    String inserted = Objects.requireNonNull(edit.insert(), "insert").indent(indent);
    return replaced("\n" + text, "\n" + line + "\n", "\n" + line + "\n" + inserted).substring(1);
  }

  private static String replaced(String text, String part, String replacement) {
    int at = text.indexOf(part);
    if (at < 0 || text.indexOf(part, at + 1) >= 0) {
      throw new IllegalArgumentException("stands not exactly once in the good contract: " + part);
    }
    return text.substring(0, at) + replacement + text.substring(at + part.length());
  }

  private void writeSamples() throws IOException {
    for (OperationSite operation : Contracts.read(specs).documents().get(0).operations()) {
      for (SamplePart part : SamplePart.of(operation).toList()) {
        Path folder = specs.resolve("acme/samples").resolve(operation.id()).resolve(part.name());
        Path accepts = Files.createDirectories(folder.resolve("accepts"));
        Path refuses = Files.createDirectories(folder.resolve("refuses"));
        for (int i = 1; i <= part.accepted(); i++) {
          Files.writeString(accepts.resolve("good-" + i + ".json"), "{}\n");
        }
        for (int i = 1; i <= part.refused(); i++) {
          Files.writeString(refuses.resolve("bad-" + i + ".json"), "[]\n");
          Files.writeString(
              refuses.resolve("bad-" + i + ".violation.yaml"),
              "instance: ''\nkeyword: type\nwhy: It is a list.\n");
        }
      }
    }
  }

  /** The names of the files that hold counterexamples, sorted. */
  static List<String> counterexampleFiles() throws IOException {
    try (Stream<Path> files = Files.list(resources().resolveSibling("counterexamples"))) {
      return files.map(file -> file.toFile().getName()).sorted().toList();
    }
  }

  private static Path resources() {
    try {
      return Path.of(
          Objects.requireNonNull(GoodContract.class.getResource("/lint/good"), "/lint/good")
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
