package org.contactcontracts.traffic.report;

import org.contactcontracts.traffic.Severity;

/**
 * How many findings were made, each place counted.
 *
 * @param errors how many errors
 * @param warnings how many warnings
 * @param notes how many notes
 */
public record Tally(long errors, long warnings, long notes) {
  /** Of nothing. */
  static final Tally EMPTY = new Tally(0, 0, 0);

  /** How many findings weigh at least as much; none when nothing shall count. */
  public long atLeast(Severity severity) {
    return switch (severity) {
      case OFF -> 0;
      case NOTE -> errors + warnings + notes;
      case WARNING -> errors + warnings;
      case ERROR -> errors;
    };
  }

  Tally plusOne(Severity severity) {
    return switch (severity) {
      case OFF -> this;
      case NOTE -> new Tally(errors, warnings, notes + 1);
      case WARNING -> new Tally(errors, warnings + 1, notes);
      case ERROR -> new Tally(errors + 1, warnings, notes);
    };
  }
}
