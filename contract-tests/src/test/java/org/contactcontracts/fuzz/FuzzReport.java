package org.contactcontracts.fuzz;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a run of the fuzzer saw, in words and figures.
 *
 * @param tallies in the order of the places
 */
record FuzzReport(long seed, double seconds, Map<Place, Tally> tallies) {

  Tally total() {
    Tally total = new Tally();
    tallies.values().forEach(total::add);
    return total;
  }

  private Map<String, Tally> directions() {
    Map<String, Tally> directions = new LinkedHashMap<>();
    tallies.forEach(
        (place, tally) ->
            directions.computeIfAbsent(place.direction(), d -> new Tally()).add(tally));
    return directions;
  }

  /** A line an operation and direction. */
  String summary() {
    StringBuilder summary = new StringBuilder();
    summary.append(
        String.format(
            Locale.ROOT, "Seed %d, %.1f s%n%-42s%s%n", seed, seconds, "all", total().counts()));
    directions()
        .forEach((name, tally) -> summary.append("%-42s%s%n".formatted(name, tally.counts())));
    total().disagreements().stream()
        .findFirst()
        .ifPresent(first -> summary.append("First disagreement: %s%n".formatted(first)));
    return summary.toString();
  }

  /** The summary; then by operation and direction the bodies, the mutations and their verdicts. */
  String whole() {
    StringBuilder whole = new StringBuilder(summary());
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
