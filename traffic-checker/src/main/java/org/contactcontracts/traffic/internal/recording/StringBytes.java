package org.contactcontracts.traffic.internal.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds the bytes that are special in a JSON string: the quote, the backslash and the control
 * characters. Eight bytes are looked at together, because most bytes of a recording stand in
 * strings and have no meaning of their own.
 */
final class StringBytes {
  /** The highest bit of each byte of a word, which only bytes beyond ASCII have. */
  static final long HIGH_BITS = 0x8080808080808080L;

  private static final long ONES = 0x0101010101010101L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';
  private static final long LOW_BITS = ~HIGH_BITS;
  // Of a control character none is set.
  private static final long ABOVE_CONTROLS = 0xE0E0E0E0E0E0E0E0L;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private StringBytes() {}

  /** Eight bytes as a word, of which the first byte is the lowest. */
  static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }

  /** Writes a word as {@link #word} reads it. */
  static void putWord(byte[] bytes, int at, long word) {
    WORDS.set(bytes, at, word);
  }

  /** The offset of the first special byte in a range, or the end of the range. */
  static int special(byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      int special = special(word(bytes, i));
      if (special < Long.BYTES) {
        return i + special;
      }
    }
    while (i < to && !isSpecial(bytes[i])) {
      i++;
    }
    return i;
  }

  /** Which byte of a word is the first special one, from 0; 8 when none is. */
  static int special(long word) {
    long quote = word ^ QUOTES;
    long backslash = word ^ BACKSLASHES;
    // The highest bit of a byte is set where it is the one looked for, or below a space. Behind the
    // first one others may be set by mistake.
    long found =
        ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - SPACES) & ~word);
    return Long.numberOfTrailingZeros(found & HIGH_BITS) >>> 3;
  }

  /** The highest bits of those bytes of a word that are backslashes, and of no others. */
  static long backslashes(long word) {
    return zeros(word ^ BACKSLASHES);
  }

  /** The highest bits of those bytes of a word that are quotes, and of no others. */
  static long quotes(long word) {
    return zeros(word ^ QUOTES);
  }

  /** The highest bits of those bytes of a word that are control characters, and of no others. */
  static long controls(long word) {
    return zeros(word & ABOVE_CONTROLS);
  }

  /** Nothing is carried from a byte into the next one, so that each is told by itself. */
  private static long zeros(long word) {
    return ~(((word & LOW_BITS) + LOW_BITS) | word | LOW_BITS);
  }

  /** A word without some of its bytes, whose highest bits are given; those behind move up. */
  static long without(long word, long bytes) {
    // The last first, so that the places of the others stay. Hardly ever there are more than two,
    // and leaving out nothing costs less than a branch that nobody can foresee.
    long last = Long.highestOneBit(bytes);
    long next = Long.highestOneBit(bytes ^ last);
    long rest = withoutOne(withoutOne(word, last), next);
    for (long left = bytes ^ last ^ next; left != 0; left ^= last) {
      last = Long.highestOneBit(left);
      rest = withoutOne(rest, last);
    }
    return rest;
  }

  /** A word without the byte whose highest bit is given; the same for 0. */
  private static long withoutOne(long word, long bit) {
    long below = (bit >>> (Byte.SIZE - 1)) - 1;
    return (word & below) | ((word >>> Byte.SIZE) & ~below);
  }

  /**
   * Goes over whole words in which nothing is special but backslashes and what they escape, where
   * JSON stands in a string and so every few bytes a quote is escaped.
   *
   * @param from an offset that is not behind a backslash
   * @return an offset that is not behind a backslash, either; the same when there is no such word
   */
  static int skipEscapes(byte[] bytes, int from, int to) {
    long carried = 0;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long word = word(bytes, i);
      long backslashes = backslashes(word);
      long escaped = backslashes << Byte.SIZE | carried;
      if (((backslashes & escaped) | (quotes(word) & ~escaped) | controls(word)) != 0) {
        break;
      }
      carried = backslashes >>> (Long.SIZE - Byte.SIZE);
    }
    return carried == 0 ? i : i - 1;
  }

  static boolean isSpecial(byte b) {
    return b == '"' || b == '\\' || (b >= 0 && b < ' ');
  }
}
