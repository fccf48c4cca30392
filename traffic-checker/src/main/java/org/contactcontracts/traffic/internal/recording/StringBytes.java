package org.contactcontracts.traffic.internal.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds the bytes that are special in a JSON string: the quote, the backslash and the control
 * characters. Eight bytes are looked at together, because most bytes of a recording stand in
 * strings and have no meaning of their own.
 */
final class StringBytes {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private StringBytes() {}

  /** The bytes as words, of which the first byte is the lowest. */
  static ByteBuffer words(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The offset of the first special byte in a range, or the end of the range. */
  static int special(ByteBuffer words, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      int special = special(words.getLong(i));
      if (special < Long.BYTES) {
        return i + special;
      }
    }
    while (i < to && !isSpecial(words.get(i))) {
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

  static boolean isSpecial(byte b) {
    return b == '"' || b == '\\' || (b >= 0 && b < ' ');
  }
}
