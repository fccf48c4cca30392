package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.contactcontracts.validator.Verdict;

/** Counts what was seen. Not safe for use by several threads; tallies are added up. */
final class Tally {

  private final Map<String, Map<String, Integer>> verdicts = new TreeMap<>();
  private final Map<String, Integer> mutations = new TreeMap<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private int bodies;
  private int valid;

  void add(Court.Ruling ruling) {
    bodies++;
    valid += ruling.verdict().conforms() ? 1 : 0;
    String reason = reason(ruling.verdict());
    for (Mutation mutation : ruling.trial().mutations()) {
      mutations.merge(mutation.name(), 1, Integer::sum);
      verdicts
          .computeIfAbsent(mutation.name(), m -> new TreeMap<>())
          .merge(reason, 1, Integer::sum);
    }
    if (ruling.trial().mutations().isEmpty()) {
      verdicts.computeIfAbsent("none", m -> new TreeMap<>()).merge(reason, 1, Integer::sum);
    }
    ruling.disagreement().ifPresent(disagreements::add);
  }

  void add(Tally other) {
    bodies += other.bodies;
    valid += other.valid;
    disagreements.addAll(other.disagreements);
    other.mutations.forEach((name, count) -> mutations.merge(name, count, Integer::sum));
    other.verdicts.forEach(
        (name, counts) -> {
          Map<String, Integer> mine = verdicts.computeIfAbsent(name, m -> new TreeMap<>());
          counts.forEach((reason, count) -> mine.merge(reason, count, Integer::sum));
        });
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

  List<Disagreement> disagreements() {
    return disagreements;
  }

  /** How often which mutation led to which verdict, a line a mutation. */
  String table() {
    StringBuilder table = new StringBuilder();
    verdicts.forEach(
        (name, counts) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-28s %7d  %s%n",
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
