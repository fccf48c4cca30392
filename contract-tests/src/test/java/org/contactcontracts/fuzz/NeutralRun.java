package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactcontracts.validator.Verdict;

/** Holds a neutral judge against the gate, body by body. */
final class NeutralRun {

  /** Bodies that are in the memory at a time. */
  private static final int BATCH = 1_000;

  private final long seed;
  private final NeutralJudge judge;
  private final List<Explanation> explanations;
  private final Map<Explanation, Integer> explained = new HashMap<>();
  private final List<Difference> unexplained = new ArrayList<>();
  private int accepted;
  private int refused;
  private int differing;

  NeutralRun(long seed, NeutralJudge judge, List<Explanation> explanations) {
    this.seed = seed;
    this.judge = judge;
    this.explanations = explanations;
  }

  /** Judges every edge and the first bodies of each place. */
  NeutralRun judge(List<Place> places, int bodies) {
    for (Place place : places) {
      judge(EdgeTrials.of(seed, place).stream());
      for (int from = 0; from < bodies; from += BATCH) {
        judge(
            IntStream.range(from, Math.min(from + BATCH, bodies))
                .parallel()
                .mapToObj(index -> Trial.of(seed, place, index)));
      }
    }
    return this;
  }

  private void judge(Stream<Trial> trials) {
    List<Case> cases =
        trials.map(trial -> new Case(trial, trial.place().gate().validate(trial.body()))).toList();
    List<List<Objection>> answers = judge.objections(cases.stream().map(Case::trial).toList());
    for (int i = 0; i < cases.size(); i++) {
      compare(cases.get(i), answers.get(i));
    }
  }

  private void compare(Case judged, List<Objection> answer) {
    boolean conforms = judged.verdict().conforms();
    if (conforms != answer.isEmpty()) {
      differing++;
      List<Objection> objections =
          conforms ? answer : judged.verdict().findings().stream().map(Objection::of).toList();
      Difference.Side side = conforms ? Difference.Side.JUDGE : Difference.Side.GATE;
      objections.forEach(o -> explain(new Difference(seed, judge.name(), judged.trial(), side, o)));
    } else if (conforms) {
      accepted++;
    } else {
      refused++;
    }
  }

  private void explain(Difference difference) {
    Optional<Explanation> explanation =
        explanations.stream().filter(e -> e.explains(difference)).findFirst();
    explanation.ifPresentOrElse(
        e -> explained.merge(e, 1, Integer::sum), () -> unexplained.add(difference));
  }

  int accepted() {
    return accepted;
  }

  int refused() {
    return refused;
  }

  List<Difference> unexplained() {
    return unexplained;
  }

  /** The explanations that nothing needed. */
  List<Explanation> stale() {
    return explanations.stream().filter(e -> !explained.containsKey(e)).toList();
  }

  String report() {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%s: %d bodies, seed %d; both accept %d, both refuse %d, they differ on %d%n",
            judge.name(),
            accepted + refused + differing,
            seed,
            accepted,
            refused,
            differing));
    explanations.forEach(e -> report.append(line(explained.getOrDefault(e, 0), e.name())));
    return report.append(line(unexplained.size(), "unexplained")).toString();
  }

  private static String line(int count, String name) {
    return String.format(Locale.ROOT, "%8d  %s%n", count, name);
  }

  private record Case(Trial trial, Verdict verdict) {}
}
