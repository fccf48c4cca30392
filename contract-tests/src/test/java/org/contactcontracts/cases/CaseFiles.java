package org.contactcontracts.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The text cases. */
final class CaseFiles {
  private static final Path FOLDER = Path.of("src/test/cases");

  private CaseFiles() {}

  /** All of them, in the order of their names. */
  static List<Case> all() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(CaseReader.ENDING))
          .sorted()
          .map(CaseFiles::read)
          .toList();
    }
  }

  private static Case read(Path file) {
    try {
      return CaseReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
