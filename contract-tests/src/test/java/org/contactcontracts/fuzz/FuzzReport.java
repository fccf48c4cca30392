package org.contactcontracts.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a run of the fuzzer saw, in words and figures, printed and saved below {@code target}. */
final class FuzzReport {

  private final Path folder;
  private final long seed;
  private final Map<Place, Tally> tallies;
  private final Tally total = new Tally();

  private FuzzReport(Path folder, long seed, Map<Place, Tally> tallies) {
    this.folder = folder;
    this.seed = seed;
    this.tallies = tallies;
    tallies.values().forEach(total::add);
  }

  /**
   * Runs, prints and saves.
   *
   * @param name the folder below {@code target/fuzz}, empty for itself
   */
  static FuzzReport of(String name, long seed, FuzzRun run, List<Place> places, FuzzRun.Judge judge)
      throws IOException {
    long start = System.nanoTime();
    Path folder = Path.of("target", "fuzz").resolve(name);
    FuzzReport report = new FuzzReport(folder, seed, run.judge(places, judge));
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.txt"), report.whole(seconds));
    System.out.println(report.summary(seconds));
    return report;
  }

  Tally total() {
    return total;
  }

  Tally tally(Place place) {
    return Objects.requireNonNull(tallies.get(place), place.toString());
  }

  /** The earliest bodies of a place on which the judges disagree, which are saved. */
  List<Disagreement> disagreements(Place place) {
    List<Disagreement> disagreements = tally(place).disagreements();
    disagreements.forEach(disagreement -> disagreement.save(folder));
    return disagreements;
  }

  private Map<String, Tally> directions() {
    Map<String, Tally> directions = new LinkedHashMap<>();
    tallies.forEach(
        (place, tally) ->
            directions.computeIfAbsent(place.direction(), d -> new Tally()).add(tally));
    return directions;
  }

  /** A line an operation and direction. */
  private String summary(double seconds) {
    StringBuilder summary = new StringBuilder();
    summary.append(
        String.format(
            Locale.ROOT, "Seed %d, %.1f s%n%-42s%s%n", seed, seconds, "all", total.counts()));
    directions()
        .forEach((name, tally) -> summary.append("%-42s%s%n".formatted(name, tally.counts())));
    total.disagreements().stream()
        .findFirst()
        .ifPresent(first -> summary.append("First disagreement: %s%n".formatted(first)));
    return summary.toString();
  }

  /** The summary; then by operation and direction the bodies, the mutations and their verdicts. */
  private String whole(double seconds) {
    StringBuilder whole = new StringBuilder(summary(seconds));
    directions()
        .forEach(
            (name, tally) -> {
              whole.append("%n%s%n".formatted(name));
              tallies.forEach(
                  (place, ofPlace) -> {
                    if (place.direction().equals(name)) {
                      whole.append("  %-40s%s%n".formatted(place.part(), ofPlace.counts()));
                    }
                  });
              whole.append(tally.table());
            });
    return whole.toString();
  }
}
