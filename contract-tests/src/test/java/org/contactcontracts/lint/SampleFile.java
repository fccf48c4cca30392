package org.contactcontracts.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file below a vendor's samples.
 *
 * @param file the file
 * @param path its path below {@code samples}, part by part, such as {@code [updateContact, request,
 *     accepts, only-name.json]}
 */
record SampleFile(Path file, List<String> path) {
  private static final String VIOLATION = ".violation.yaml";

  static List<SampleFile> of(ContractDocument document) {
    Path samples = document.folder().resolve("samples");
    if (!Files.isDirectory(samples)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(samples)) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> new SampleFile(file, parts(samples.relativize(file))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + samples, e);
    }
  }

  String name() {
    return path.get(path.size() - 1);
  }

  List<String> folder() {
    return path.subList(0, path.size() - 1);
  }

  /** Whether it is the reason of a refused sample, not a sample itself. */
  boolean isViolation() {
    return name().endsWith(VIOLATION);
  }

  /** The file beside a refused sample that says why. */
  Path violation() {
    return file.resolveSibling(name().replaceFirst("\\.json$", "") + VIOLATION);
  }

  /** The sample that this reason is for. */
  Path sample() {
    return file.resolveSibling(name().replace(VIOLATION, ".json"));
  }

  private static List<String> parts(Path relative) {
    return Stream.iterate(0, i -> i < relative.getNameCount(), i -> i + 1)
        .map(i -> relative.getName(i).toString())
        .toList();
  }
}
