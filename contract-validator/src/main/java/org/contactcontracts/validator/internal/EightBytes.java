package org.contactcontracts.validator.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a body as one word, of which the first byte is the lowest. */
final class EightBytes {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  static long at(byte[] bytes, int offset) {
    return (long) WORDS.get(bytes, offset);
  }

  /**
   * How many bytes, from the first on, are letters of a text that stand for themselves in ASCII.
   */
  static int plain(long word) {
    long quote = word ^ QUOTES;
    long backslash = word ^ BACKSLASHES;
    // The highest bit of a byte is set where it is a quote, a backslash, below a space or beyond
    // ASCII. Behind the first one others may be set by mistake.
    long others =
        ((quote - ONES) & ~quote)
            | ((backslash - ONES) & ~backslash)
            | ((word - SPACES) & ~word)
            | word;
    return Long.numberOfTrailingZeros(others & HIGH_BITS) >>> 3;
  }
}
