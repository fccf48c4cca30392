package org.contactcontracts.traffic.internal.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives one string for equal texts, such as the name of a header in a million entries. Holds the
 * last ones only, so that a recording of ever new texts costs no memory. Not safe for use by
 * several threads.
 */
final class ShortTexts {
  private static final int SLOT_BITS = 10;
  private static final int LONGEST = 64;
  // Odd and without a pattern, so that every bit of a text has a say in its slot.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final @Nullable Text[] slots = new Text[1 << SLOT_BITS];

  // What came once, such as a token, may never come again.
  private final long[] lastSeen = new long[1 << SLOT_BITS];

  /** A text with its first and its last eight bytes, which may overlap. */
  @SuppressWarnings("ArrayRecordComponent") // Texts are compared by their bytes only.
  private record Text(long first, long last, byte[] bytes, String string) {}

  /** The string of a text in ASCII. */
  String text(byte[] bytes, int from, int length) {
    if (length == 0 || length > LONGEST || from + Long.BYTES > bytes.length) {
      return string(bytes, from, length);
    }
    long first = StringBytes.word(bytes, from);
    long last = 0;
    if (length < Long.BYTES) {
      first &= (1L << (length << 3)) - 1;
    } else {
      last = StringBytes.word(bytes, from + length - Long.BYTES);
    }
    long hash = ((first * SPREAD) ^ last ^ length) * SPREAD;
    int slot = (int) (hash >>> (Long.SIZE - SLOT_BITS));
    Text known = slots[slot];
    if (known != null
        && known.first == first
        && known.last == last
        && known.bytes.length == length
        && (length <= 2 * Long.BYTES
            || Arrays.equals(known.bytes, 0, length, bytes, from, from + length))) {
      return known.string;
    }
    String string = string(bytes, from, length);
    if (lastSeen[slot] == hash) {
      slots[slot] = new Text(first, last, Arrays.copyOfRange(bytes, from, from + length), string);
    }
    lastSeen[slot] = hash;
    return string;
  }

  private static String string(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
