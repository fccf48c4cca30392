package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fuzzer notices whatever measure is taken away, with the seed and the number of bodies that
 * every build has. Each run builds a copy of the checkout, so that all together take an hour; hence
 * no build takes this class by itself; {@code -Dit.test=RemovedMeasures} does, and {@code
 * -Dfuzz.measures} names parts of the measures that are wanted, with commas.
 *
 * <p>The outcome is a table in {@code target/fuzz/measures.md}.
 */
class RemovedMeasures {

  private static final Path TABLE = Path.of("target", "fuzz", "measures.md");
  private static final Set<String> NOT_COPIED = Set.of(".git", "target", "node_modules");
  private static final List<String> FUZZ =
      List.of(
          "mvn",
          "-B",
          "-o",
          "-Dquick",
          "-pl",
          "contract-tests",
          "-am",
          "-Dtest=DifferentialFuzzTest",
          "-Dsurefire.failIfNoSpecifiedTests=false",
          "-Dfuzz.stopsAtFirst=true",
          "test");

  @TempDir private static Path checkout = Path.of("");

  static List<Measure> measures() {
    List<String> wanted = List.of(System.getProperty("fuzz.measures", "all").split(","));
    return Measure.all().stream()
        .filter(m -> wanted.contains("all") || wanted.stream().anyMatch(m.name()::contains))
        .toList();
  }

  @BeforeAll
  static void copyTheCheckout() throws IOException {
    Path original = Path.of("..").toRealPath();
    Files.walkFileTree(
        original,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_COPIED.contains(String.valueOf(folder.getFileName()))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(checkout.resolve(original.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, checkout.resolve(original.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @BeforeAll
  static void startTheTable() throws IOException {
    Files.createDirectories(TABLE.getParent());
    Files.writeString(
        TABLE,
        "| Without | First noticed at body | changed by | Who says what |\n|---|---|---|---|\n");
  }

  @Test
  void theFuzzerNoticesNothingWhenNothingIsMissing() throws Exception {
    Optional<Noticed> noticed = fuzz();

    assertThat(noticed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("measures")
  void theFuzzerNoticesThatTheMeasureIsMissing(Measure measure) throws Exception {
    Optional<Noticed> noticed;
    Runnable putBack = measure.removeFrom(checkout);
    try {
      noticed = fuzz();
    } finally {
      putBack.run();
    }

    // At once, because the next one takes minutes.
    Files.writeString(TABLE, row(measure, noticed), StandardOpenOption.APPEND);
    assertThat(noticed).as(measure.without()).isPresent();
  }

  private static String row(Measure measure, Optional<Noticed> noticed) {
    return noticed
        .map(
            n ->
                "| %s | `%s` | %s | %s |%n"
                    .formatted(measure.name(), n.body(), n.change(), n.verdicts()))
        .orElse("| %s | none | | |%n".formatted(measure.name()));
  }

  /** Builds the copy and runs the fuzzer; a copy that does not get that far has proven nothing. */
  private static Optional<Noticed> fuzz() throws IOException, InterruptedException {
    Path report = checkout.resolve("contract-tests/target/fuzz/report.txt");
    Files.deleteIfExists(report);
    Path log = checkout.resolve("build.log");
    new ProcessBuilder(FUZZ)
        .directory(checkout.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    assertThat(report).as(() -> tail(log)).exists();
    return Noticed.in(Files.readString(report));
  }

  private static String tail(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
