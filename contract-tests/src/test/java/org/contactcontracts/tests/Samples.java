package org.contactcontracts.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All sample payloads below {@code specs}. */
public final class Samples {

  private static final List<Sample> ALL =
      Specs.vendors().stream().flatMap(vendor -> of(vendor).stream()).toList();

  private Samples() {}

  /**
   * The samples that match.
   *
   * @throws IllegalStateException if none does, because the test would check nothing
   */
  public static Stream<Sample> where(Predicate<Sample> predicate) {
    List<Sample> found = ALL.stream().filter(predicate).toList();
    if (found.isEmpty()) {
      throw new IllegalStateException("No sample to check");
    }
    return found.stream();
  }

  public static List<Sample> of(String vendor) {
    Path samples = Specs.DIRECTORY.resolve(vendor).resolve("samples");
    try (Stream<Path> files = Files.walk(samples)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> Sample.read(vendor, samples, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
