package org.contactcontracts.traffic.report;

/** Writes a share in percent, with one digit. Rounded down, so that 100 says that all is there. */
final class Percent {
  private Percent() {}

  static String of(long seen, long total) {
    long tenths = total == 0 ? 0 : seen * 1000 / total;
    return tenths / 10 + "." + tenths % 10 + " %";
  }
}
