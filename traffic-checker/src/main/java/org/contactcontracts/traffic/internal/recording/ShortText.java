package org.contactcontracts.traffic.internal.recording;

import java.util.Arrays;

/** A text in ASCII of at least one byte, with its string. Immutable. */
final class ShortText {
  private final byte[] bytes;
  private final String string;

  // The first and the last eight bytes, which may overlap; of fewer bytes there is the first only.
  private final long first;
  private final long last;
  private final long mask;

  ShortText(byte[] bytes, String string) {
    this.bytes = bytes;
    this.string = string;
    this.mask = bytes.length < Long.BYTES ? (1L << (bytes.length << 3)) - 1 : -1;
    byte[] padded = Arrays.copyOf(bytes, Math.max(bytes.length, Long.BYTES));
    this.first = StringBytes.word(padded, 0);
    this.last = StringBytes.word(padded, padded.length - Long.BYTES);
  }

  String string() {
    return string;
  }

  int length() {
    return bytes.length;
  }

  /** Whether a JSON string with this text and no escapes stands before an end. */
  boolean isStringAt(byte[] source, int quote, int end) {
    int behind = quote + 1 + bytes.length;
    return behind < end && source[quote] == '"' && source[behind] == '"' && isAt(source, quote + 1);
  }

  /** Whether the text stands at an offset, of which it is known that it has room there. */
  boolean isAt(byte[] source, int from) {
    if (from + Long.BYTES > source.length) {
      return Arrays.equals(bytes, 0, bytes.length, source, from, from + bytes.length);
    }
    int length = bytes.length;
    return (StringBytes.word(source, from) & mask) == first
        && (length <= Long.BYTES || StringBytes.word(source, from + length - Long.BYTES) == last)
        && (length <= 2 * Long.BYTES
            || Arrays.equals(bytes, 0, length, source, from, from + length));
  }
}
