package org.contactcontracts.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What the warm forks of one pair have measured, a sample a round. */
final class Warm {

  /** Nanoseconds and bytes a call, of baseline, contender and control. */
  private final List<double[]> rounds = new ArrayList<>();

  void add(String line) {
    String[] numbers = line.split(" ", -1);
    double[] round = new double[6];
    for (int i = 0; i < round.length; i++) {
      round[i] = Double.parseDouble(numbers[i]);
    }
    rounds.add(round);
  }

  Quartiles cpuRatio() {
    return ratio(2, 0);
  }

  Quartiles cpuControl() {
    return ratio(4, 0);
  }

  Quartiles bytesRatio() {
    return ratio(3, 1);
  }

  /** Microseconds of CPU time a call of the contender. */
  double micros() {
    return column(2).median() / 1000;
  }

  /** Microseconds of CPU time a call of the baseline. */
  double baselineMicros() {
    return column(0).median() / 1000;
  }

  double bytes() {
    return column(3).median();
  }

  double baselineBytes() {
    return column(1).median();
  }

  private Quartiles column(int column) {
    return Quartiles.of(rounds.stream().mapToDouble(round -> round[column]).toArray());
  }

  private Quartiles ratio(int column, int by) {
    return Quartiles.of(rounds.stream().mapToDouble(round -> round[column] / round[by]).toArray());
  }
}
