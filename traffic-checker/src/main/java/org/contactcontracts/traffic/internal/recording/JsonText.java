package org.contactcontracts.traffic.internal.recording;

import java.util.Arrays;

/**
 * Decodes the strings of an entry to UTF-8, straight from its bytes, and finds the way back. What
 * is no UTF-8 stays as it is, and half a surrogate pair becomes the three bytes that are no UTF-8
 * either, so that a body is refused for what it is and not silently mended. Not safe for use by
 * several threads.
 */
final class JsonText {
  // One large body must not cost each worker its size for good.
  private static final int KEPT_BYTES = 1 << 20;

  private byte[] target = new byte[1 << 10];
  private long seen;
  private int copied;
  private int after;

  /**
   * Decodes a string; afterwards {@link #after} and {@link #isAscii} tell of it.
   *
   * @param from the offset behind the opening quote
   * @param end the offset behind the entry
   * @throws UnreadableEntry when the string does not end, or has what no string may have. What is
   *     no UTF-8 is not noticed
   */
  byte[] decode(byte[] source, int from, int end) {
    // Nothing grows: an escape of six bytes is at most three bytes in UTF-8. A word is copied as a
    // whole, even when only its beginning counts.
    int room = end - from + Long.BYTES;
    if (target.length < room) {
      target = new byte[room];
    }
    seen = 0;
    int length = 0;
    int i = from;
    while (true) {
      int behind = copyWords(source, i, end, length);
      length += copied;
      i = copy(source, behind, end, length);
      length += i - behind;
      if (i == end) {
        throw EntryParser.notJson(i);
      } else if (source[i] == '"') {
        after = i + 1;
        return decoded(length);
      } else if (source[i] != '\\' || i + 1 == end) {
        throw EntryParser.notJson(i);
      } else if (source[i + 1] != 'u') {
        target[length++] = escaped(source[i + 1], i);
        i += 2;
      } else {
        int codePoint = codePoint(source, i, end);
        length += write(codePoint, target, length);
        i += escapeLength(codePoint);
      }
    }
  }

  /** The offset behind the closing quote of the last string. */
  int after() {
    return after;
  }

  /** Whether the last string has nothing beyond ASCII in its source; a no may be wrong. */
  boolean isAscii() {
    return (seen & StringBytes.HIGH_BITS) == 0;
  }

  private byte[] decoded(int length) {
    byte[] decoded = Arrays.copyOf(target, length);
    if (target.length > KEPT_BYTES) {
      target = new byte[0];
    }
    return decoded;
  }

  /**
   * Copies whole words in which nothing is special but quotes behind backslashes, which are left
   * out: JSON in a string has one every few bytes.
   *
   * @return the offset behind them; {@link #copied} has how many bytes they became
   */
  private int copyWords(byte[] source, int from, int end, int to) {
    int i = from;
    int length = to;
    // By whole words, whatever is in them, so that the next one need not wait for this one.
    long carried = 0;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long word = StringBytes.word(source, i);
      long backslashes = StringBytes.backslashes(word);
      long escaped = backslashes << Byte.SIZE | carried;
      if (StringBytes.quotes(word) != escaped || StringBytes.controls(word) != 0) {
        break;
      }
      carried = backslashes >>> (Long.SIZE - Byte.SIZE);
      seen |= word;
      StringBytes.putWord(target, length, StringBytes.without(word, backslashes));
      length += Long.BYTES - Long.bitCount(backslashes);
    }
    copied = length - to;
    return carried == 0 ? i : i - 1;
  }

  /** Copies up to the next special byte, or the end, whose offset is the answer. */
  private int copy(byte[] source, int from, int end, int to) {
    int i = from;
    int shift = to - from;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long word = StringBytes.word(source, i);
      seen |= word;
      StringBytes.putWord(target, i + shift, word);
      int special = StringBytes.special(word);
      if (special < Long.BYTES) {
        return i + special;
      }
    }
    for (; i < end && !StringBytes.isSpecial(source[i]); i++) {
      seen |= source[i];
      target[i + shift] = source[i];
    }
    return i;
  }

  /**
   * Where a byte of a decoded string stands in its source.
   *
   * @param from the offset behind the opening quote
   * @param offset in the decoded string; its length stands for its end
   */
  static int sourceOffset(byte[] source, int from, int offset) {
    int decoded = 0;
    int i = from;
    while (source[i] != '"') {
      int step = 1;
      int length = 1;
      if (source[i] == '\\' && source[i + 1] == 'u') {
        int codePoint = codePoint(source, i, source.length);
        step = escapeLength(codePoint);
        length = utf8Length(codePoint);
      } else if (source[i] == '\\') {
        step = 2;
      }
      if (decoded + length > offset) {
        return i;
      }
      decoded += length;
      i += step;
    }
    return i;
  }

  private static byte escaped(byte letter, int at) {
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw EntryParser.notJson(at);
    };
  }

  /** The code point of an escape, or of two escapes that are a surrogate pair. */
  private static int codePoint(byte[] source, int escape, int end) {
    char first = unit(source, escape, end);
    if (Character.isHighSurrogate(first)
        && escape + 7 < end
        && source[escape + 6] == '\\'
        && source[escape + 7] == 'u') {
      char second = unit(source, escape + 6, end);
      if (Character.isLowSurrogate(second)) {
        return Character.toCodePoint(first, second);
      }
    }
    return first;
  }

  private static char unit(byte[] source, int escape, int end) {
    int unit = escape + 6 > end ? -1 : 0;
    for (int i = escape + 2; i < escape + 6 && unit >= 0; i++) {
      int digit = Character.digit(source[i], 16);
      unit = digit < 0 ? -1 : (unit << 4) | digit;
    }
    if (unit < 0) {
      throw EntryParser.notJson(escape);
    }
    return (char) unit;
  }

  private static int escapeLength(int codePoint) {
    return Character.isSupplementaryCodePoint(codePoint) ? 12 : 6;
  }

  private static int utf8Length(int codePoint) {
    if (codePoint < 0x800) {
      return codePoint < 0x80 ? 1 : 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  private static int write(int codePoint, byte[] target, int at) {
    int length = utf8Length(codePoint);
    if (length == 1) {
      target[at] = (byte) codePoint;
      return 1;
    }
    int rest = codePoint;
    for (int i = at + length - 1; i > at; i--) {
      target[i] = (byte) (0x80 | (rest & 0x3F));
      rest >>= 6;
    }
    // As many ones as there are bytes, then a zero.
    target[at] = (byte) ((0xF00 >> length) | rest);
    return length;
  }
}
