package org.contactcontracts.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What the cold forks of one contender have measured. */
final class Cold {

  private final List<Double> millis = new ArrayList<>();
  private final List<Double> cpuMillis = new ArrayList<>();
  private int classes;

  void add(String line) {
    String[] numbers = line.split(" ", -1);
    millis.add(Double.parseDouble(numbers[0]) / 1_000_000);
    cpuMillis.add(Double.parseDouble(numbers[1]));
  }

  void classes(int count) {
    classes = count;
  }

  Quartiles millis() {
    return Quartiles.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  Quartiles cpuMillis() {
    return Quartiles.of(cpuMillis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** How many classes were loaded beyond those that a process loads for nobody. */
  int classes() {
    return classes;
  }
}
