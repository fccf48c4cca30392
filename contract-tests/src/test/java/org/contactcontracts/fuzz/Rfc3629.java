package org.contactcontracts.fuzz;

import java.util.Optional;

/**
 * Decodes UTF-8 by the table of RFC 3629, 4, byte by byte and without the decoder of the JDK, which
 * the gate uses.
 */
final class Rfc3629 {

  private static final int[] LEAST = {0, 0, 0x80, 0x800, 0x10000};

  private Rfc3629() {}

  /** The text; empty when the bytes are not UTF-8 or start with a byte order mark. */
  static Optional<String> decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int i = 0;
    while (i < bytes.length) {
      int length = length(bytes[i] & 0xFF);
      int codePoint = length == 0 ? -1 : codePoint(bytes, i, length);
      boolean mark = i == 0 && codePoint == 0xFEFF;
      if (codePoint < 0 || mark) {
        return Optional.empty();
      }
      text.appendCodePoint(codePoint);
      i += length;
    }
    return Optional.of(text.toString());
  }

  private static int length(int first) {
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC0) {
      return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;
  }

  /** The code point, or -1 for a cut, overlong, surrogate or too large one. */
  private static int codePoint(byte[] bytes, int start, int length) {
    if (start + length > bytes.length) {
      return -1;
    }
    int codePoint = length == 1 ? bytes[start] : bytes[start] & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = bytes[start + i] & 0xFF;
      if (next >> 6 != 0b10) {
        return -1;
      }
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    return codePoint < LEAST[length] || surrogate || codePoint > 0x10FFFF ? -1 : codePoint;
  }
}
