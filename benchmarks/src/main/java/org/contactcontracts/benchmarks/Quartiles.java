package org.contactcontracts.benchmarks;

import java.util.Arrays;
import java.util.Locale;

/** The median of a sample, between its quartiles. */
record Quartiles(double lower, double median, double upper) {

  static Quartiles of(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return new Quartiles(
        sorted[last / 4],
        (sorted[last / 2] + sorted[last - last / 2]) / 2,
        sorted[last - last / 4]);
  }

  /** Such as {@code 1.04 (1.02–1.07)}. */
  String text(int digits) {
    return number(median, digits)
        + " ("
        + number(lower, digits)
        + "–"
        + number(upper, digits)
        + ")";
  }

  static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
