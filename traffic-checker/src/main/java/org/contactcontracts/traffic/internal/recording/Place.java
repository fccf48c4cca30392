package org.contactcontracts.traffic.internal.recording;

import org.contactcontracts.traffic.Position;

/**
 * Counts lines and columns of a text in UTF-8 while moving through its bytes, so that nothing has
 * to be read twice. What is no UTF-8 counts as it comes: each byte but a continuation byte is a
 * column.
 */
final class Place {
  private static final long ONES = 0x0101010101010101L;
  // LF and CR are below it, and so is hardly anything else in JSON.
  private static final long ABOVE_LINE_ENDS = ONES * ('\r' + 1);
  private static final int FOUR_WORDS = 4 * Long.BYTES;

  private long line;
  private long column;
  private boolean afterCr;

  /** The beginning of a text. */
  Place() {
    this(1, 1, false);
  }

  private Place(long line, long column, boolean afterCr) {
    this.line = line;
    this.column = column;
    this.afterCr = afterCr;
  }

  /** A place that was counted already. */
  static Place of(Position position) {
    return new Place(position.line(), position.column(), false);
  }

  /** Another one at the same place. */
  Place copy() {
    return new Place(line, column, afterCr);
  }

  /** Moves over bytes, from one offset to another. */
  void move(byte[] bytes, int from, int to) {
    int i = from;
    while (i <= to - Long.BYTES) {
      int behind = afterCr ? i : moveWithinLine(bytes, i, to);
      if (behind == i) {
        behind = i + Long.BYTES;
        moveByByte(bytes, i, behind);
      }
      i = behind;
    }
    moveByByte(bytes, i, to);
  }

  /** Moves over whole words without an end of a line; the offset behind them. */
  private int moveWithinLine(byte[] bytes, int from, int to) {
    int i = from;
    long continued = 0;
    while (i <= to - Long.BYTES) {
      if (i <= to - FOUR_WORDS && isPlain(bytes, i)) {
        i += FOUR_WORDS;
        continue;
      }
      long word = StringBytes.word(bytes, i);
      if (((word - ABOVE_LINE_ENDS) & ~word & StringBytes.HIGH_BITS) != 0) {
        break;
      }
      // A continuation byte has the highest bit, and not the one below.
      continued += Long.bitCount(word & ~(word << 1) & StringBytes.HIGH_BITS);
      i += Long.BYTES;
    }
    column += i - from - continued;
    return i;
  }

  /** Whether each byte of four words is a column in ASCII; a no may be wrong. */
  private static boolean isPlain(byte[] bytes, int at) {
    long a = StringBytes.word(bytes, at);
    long b = StringBytes.word(bytes, at + Long.BYTES);
    long c = StringBytes.word(bytes, at + 2 * Long.BYTES);
    long d = StringBytes.word(bytes, at + 3 * Long.BYTES);
    long high =
        (a | b | c | d)
            | ((a - ABOVE_LINE_ENDS) | (b - ABOVE_LINE_ENDS))
            | ((c - ABOVE_LINE_ENDS) | (d - ABOVE_LINE_ENDS));
    return (high & StringBytes.HIGH_BITS) == 0;
  }

  private void moveByByte(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\n' || afterCr) {
        line++;
        column = 1;
      }
      if (b != '\n' && (b & 0xC0) != 0x80) {
        column++;
      }
      afterCr = b == '\r';
    }
  }

  /**
   * The position of the byte that comes next.
   *
   * @param next that byte, or anything negative at the end of the text
   */
  Position position(int next) {
    // A CR ends a line on its own, and with an LF only that does.
    return afterCr && next != '\n' ? new Position(line + 1, 1) : new Position(line, column);
  }
}
