package org.contactcontracts.traffic;

/**
 * How many exchanges were read, and what became of them. The four others add up to the first.
 *
 * @param exchanges how many entries
 * @param conforming how many conform
 * @param violating how many break a contract
 * @param undocumented how many no operation of a contract fits
 * @param unreadable how many cannot be read
 */
public record Summary(
    long exchanges, long conforming, long violating, long undocumented, long unreadable) {
  /** Of nothing. */
  public static final Summary EMPTY = new Summary(0, 0, 0, 0, 0);

  /** This and another, added up. */
  public Summary plus(Summary other) {
    return new Summary(
        exchanges + other.exchanges,
        conforming + other.conforming,
        violating + other.violating,
        undocumented + other.undocumented,
        unreadable + other.unreadable);
  }
}
