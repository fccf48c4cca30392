package org.contactcontracts.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a run has seen, printed and saved below {@code target/fuzz}. */
final class FuzzReport {

  private static final int MOST_SAVED = 20;

  private final Path folder;
  private final Map<Place, Tally> tallies;
  private final Tally total = new Tally();

  private FuzzReport(Path folder, Map<Place, Tally> tallies) {
    this.folder = folder;
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
    FuzzReport report = new FuzzReport(folder, run.judge(places, judge));
    String text = report.text(seed, (System.nanoTime() - start) / 1e9);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("report.txt"), text);
    System.out.println(text);
    return report;
  }

  Tally total() {
    return total;
  }

  Tally tally(Place place) {
    return Objects.requireNonNull(tallies.get(place), place.toString());
  }

  /** The bodies of a place on which the judges disagree; the first of them are saved. */
  List<Disagreement> disagreements(Place place) {
    List<Disagreement> disagreements = tally(place).disagreements();
    disagreements.stream().limit(MOST_SAVED).forEach(disagreement -> disagreement.save(folder));
    return disagreements;
  }

  private String text(long seed, double seconds) {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%d bodies, %d of them valid, seed %d, %.1f s%n%n%s%n",
            total.bodies(),
            total.valid(),
            seed,
            seconds,
            total.table()));
    tallies.forEach(
        (place, tally) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%-50s %7d bodies, %7d valid, %d disagreements%n",
                    place,
                    tally.bodies(),
                    tally.valid(),
                    tally.disagreements().size())));
    return report.toString();
  }
}
