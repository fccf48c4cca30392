package org.contactcontracts.cases;

/**
 * When an answer came, or may come at the soonest, in milliseconds since its request was sent.
 *
 * @param begin its first line
 * @param end its last byte
 */
record Timing(long begin, long end) {
  /** Any time will do. */
  static final Timing ANY = new Timing(0, 0);
}
