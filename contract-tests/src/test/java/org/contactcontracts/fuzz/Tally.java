package org.contactcontracts.fuzz;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contactcontracts.validator.Verdict;

/** Counts what was seen. Not safe for use by several threads; tallies are added up. */
final class Tally {

  /** Nobody looks at more, and a run over a broken gate has a million. */
  private static final int MOST_KEPT = 20;

  private static final Comparator<Disagreement> EARLIEST =
      Comparator.<Disagreement>comparingInt(d -> d.trial().index())
          .thenComparing(d -> d.trial().place().toString());

  private final Map<String, Map<String, Integer>> verdicts = new TreeMap<>();
  private final Map<String, Integer> mutations = new TreeMap<>();
  private final TreeSet<Disagreement> disagreements = new TreeSet<>(EARLIEST);
  private int bodies;
  private int valid;
  private int disagreed;

  void add(Court.Ruling ruling) {
    bodies++;
    valid += ruling.verdict().conforms() ? 1 : 0;
    String reason = reason(ruling.verdict());
    for (Mutation mutation : ruling.trial().mutations()) {
      mutations.merge(mutation.name(), 1, Integer::sum);
      count(mutation.name(), reason, 1);
    }
    if (ruling.trial().mutations().isEmpty()) {
      count("none", reason, 1);
    }
    ruling
        .disagreement()
        .ifPresent(
            disagreement -> {
              disagreed++;
              keep(disagreement);
            });
  }

  void add(Tally other) {
    bodies += other.bodies;
    valid += other.valid;
    disagreed += other.disagreed;
    other.disagreements.forEach(this::keep);
    other.mutations.forEach((name, count) -> mutations.merge(name, count, Integer::sum));
    other.verdicts.forEach(
        (name, counts) -> counts.forEach((reason, count) -> count(name, reason, count)));
  }

  private void count(String mutation, String reason, int count) {
    verdicts.computeIfAbsent(mutation, m -> new TreeMap<>()).merge(reason, count, Integer::sum);
  }

  private void keep(Disagreement disagreement) {
    disagreements.add(disagreement);
    if (disagreements.size() > MOST_KEPT) {
      disagreements.pollLast();
    }
  }

  int bodies() {
    return bodies;
  }

  int valid() {
    return valid;
  }

  int seen(Mutation mutation) {
    return mutations.getOrDefault(mutation.name(), 0);
  }

  /** On how many bodies the judges disagree. */
  int disagreed() {
    return disagreed;
  }

  /** The earliest of the bodies on which they do. */
  List<Disagreement> disagreements() {
    return List.copyOf(disagreements);
  }

  String counts() {
    return String.format(
        Locale.ROOT, "%8d bodies, %7d valid, %d disagreements", bodies, valid, disagreed);
  }

  /** How often which mutation led to which verdict, a line a mutation. */
  String table() {
    StringBuilder table = new StringBuilder();
    verdicts.forEach(
        (name, counts) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "  %-28s %7d  %s%n",
                    name,
                    counts.values().stream().mapToInt(Integer::intValue).sum(),
                    counts)));
    return table.toString();
  }

  private static String reason(Verdict verdict) {
    return switch (verdict.kind()) {
      case CONFORMS -> "conforms";
      case VIOLATES -> "violates";
      case UNREADABLE -> verdict.findings().get(0).keyword();
    };
  }
}
