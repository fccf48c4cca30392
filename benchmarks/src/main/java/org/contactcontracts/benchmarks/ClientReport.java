package org.contactcontracts.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactcontracts.benchmarks.Kind.Pair;

/** The tables of {@link ClientBenchmark}, and what of the targets was missed. */
final class ClientReport {

  private static final double MOST_CPU = 1.05;
  private static final double MOST_BYTES = 1.10;
  private static final double LONGEST_FIRST_CALL = 0.25;

  private final Map<Pair, Warm> warm;
  private final Map<Kind, Cold> cold;

  ClientReport(Map<Pair, Warm> warm, Map<Kind, Cold> cold) {
    this.warm = warm;
    this.cold = cold;
  }

  /** The targets that were missed, a sentence each. */
  List<String> missed() {
    List<String> missed = new ArrayList<>();
    warm.forEach(
        (pair, figures) -> {
          if (isTarget(pair)) {
            above(missed, pair.contender(), "CPU time", figures.cpuRatio(), MOST_CPU);
            above(missed, pair.contender(), "bytes", figures.bytesRatio(), MOST_BYTES);
          }
        });
    double first = firstCallRatio(Kind.GENERATED_JDK);
    if (first > LONGEST_FIRST_CALL) {
      missed.add(
          "the first call takes %s of stock `native`'s, more than %s"
              .formatted(Quartiles.number(first, 2), Quartiles.number(LONGEST_FIRST_CALL, 2)));
    }
    return missed;
  }

  private static void above(
      List<String> missed, Kind kind, String what, Quartiles ratio, double most) {
    if (ratio.median() > most) {
      missed.add(
          "%s: %s %s times the hand-written call's, more than %s"
              .formatted(
                  kind.label(),
                  what,
                  Quartiles.number(ratio.median(), 3),
                  Quartiles.number(most, 2)));
    }
  }

  String markdown(boolean pinned, int forks, int rounds, int coldStarts) {
    StringBuilder text = new StringBuilder();
    text.append(Machine.describe())
        .append(pinned ? "; client and vendor on a core each" : "; processes not pinned to cores")
        .append(".\n\n")
        .append("Calls, settled: %d processes a row, %d rounds each.\n\n".formatted(forks, rounds))
        .append(
            "| call | CPU µs | bytes | measured by | CPU time, times | control | bytes, times |\n")
        .append("|---|---:|---:|---|---:|---:|---:|\n");
    warm.forEach((pair, figures) -> text.append(warmRow(pair, figures)));
    text.append("\nFirst call in a fresh process: median of %d.\n\n".formatted(coldStarts))
        .append("| call | ms | of stock `native`'s | CPU ms of the process | classes loaded |\n")
        .append("|---|---:|---:|---:|---:|\n");
    cold.forEach((kind, figures) -> text.append(coldRow(kind, figures)));
    return text.toString();
  }

  private static String warmRow(Pair pair, Warm figures) {
    return "| %s | %s (%s) | %s (%s) | %s | %s | %s | %s |\n"
        .formatted(
            pair.contender().label(),
            Quartiles.number(figures.micros(), 1),
            Quartiles.number(figures.baselineMicros(), 1),
            Quartiles.number(figures.bytes(), 0),
            Quartiles.number(figures.baselineBytes(), 0),
            pair.baseline().label(),
            figures.cpuRatio().text(3),
            figures.cpuControl().text(3),
            figures.bytesRatio().text(3));
  }

  private String coldRow(Kind kind, Cold figures) {
    return "| %s | %s | %s | %s | %d |\n"
        .formatted(
            kind.label(),
            figures.millis().text(0),
            Quartiles.number(firstCallRatio(kind), 2),
            Quartiles.number(figures.cpuMillis().median(), 0),
            figures.classes());
  }

  private double firstCallRatio(Kind kind) {
    return median(kind) / median(Kind.STOCK_NATIVE);
  }

  private double median(Kind kind) {
    Cold figures = cold.get(kind);
    if (figures == null) {
      throw new IllegalStateException("no first call of " + kind + " was measured");
    }
    return figures.millis().median();
  }

  /**
   * The generated client has targets only against a hand-written call over the same HTTP client.
   */
  private static boolean isTarget(Pair pair) {
    return pair.equals(new Pair(Kind.HAND_JDK, Kind.GENERATED_JDK))
        || pair.equals(new Pair(Kind.HAND_APACHE, Kind.GENERATED_APACHE));
  }
}
