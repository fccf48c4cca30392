package org.contactcontracts.traffic.internal.recording;

/** Tells whether bytes are UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** Whether a range of bytes is UTF-8 as RFC 3629, 4 has it. */
  static boolean isValid(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (i <= to - Long.BYTES && (StringBytes.word(bytes, i) & StringBytes.HIGH_BITS) == 0) {
        i += Long.BYTES;
      } else if (bytes[i] >= 0) {
        i++;
      } else {
        int length = length(bytes, i, to);
        if (length == 0) {
          return false;
        }
        i += length;
      }
    }
    return true;
  }

  /** How many bytes a character beyond ASCII has; 0 when it is none. */
  private static int length(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || at + length > to) {
      return 0;
    }
    // Overlong forms, surrogates and what is beyond 10FFFF show in the second byte.
    int second = bytes[at + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
