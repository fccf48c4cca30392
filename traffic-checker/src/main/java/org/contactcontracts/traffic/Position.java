package org.contactcontracts.traffic;

/**
 * A place in a file, both counted from 1.
 *
 * @param line lines end with LF, CR or CR LF
 * @param column in characters, that is code points
 */
public record Position(long line, long column) {
  /** Where nothing else is known: the beginning of the file. */
  public static final Position START = new Position(1, 1);

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
