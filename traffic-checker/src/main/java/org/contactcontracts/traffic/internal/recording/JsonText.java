package org.contactcontracts.traffic.internal.recording;

import java.nio.ByteBuffer;
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
  private ByteBuffer targetWords = StringBytes.words(target);

  /**
   * Decodes a string.
   *
   * @param source an entry that the JSON parser has found to be valid
   * @param from the offset behind the opening quote
   * @param end the offset behind the entry
   */
  byte[] decode(byte[] source, int from, int end) {
    // Nothing grows: an escape of six bytes is at most three bytes in UTF-8. A word is copied as a
    // whole, even when only its beginning counts.
    int room = end - from + Long.BYTES;
    if (target.length < room) {
      target = new byte[room];
      targetWords = StringBytes.words(target);
    }
    ByteBuffer words = StringBytes.words(source);
    int length = 0;
    int i = from;
    while (true) {
      int special = copy(words, i, end, length);
      length += special - i;
      i = special;
      if (source[i] == '"') {
        return decoded(length);
      } else if (source[i] != '\\') {
        // A control character, which is no JSON; the parser has refused the entry.
        throw new IllegalStateException("The entry was not parsed");
      } else if (source[i + 1] != 'u') {
        target[length++] = escaped(source[i + 1]);
        i += 2;
      } else {
        int codePoint = codePoint(source, i);
        length += write(codePoint, target, length);
        i += escapeLength(codePoint);
      }
    }
  }

  private byte[] decoded(int length) {
    byte[] decoded = Arrays.copyOf(target, length);
    if (target.length > KEPT_BYTES) {
      target = new byte[0];
      targetWords = StringBytes.words(target);
    }
    return decoded;
  }

  /** Copies up to the next special byte, whose offset is the answer. */
  private int copy(ByteBuffer source, int from, int end, int to) {
    int i = from;
    int shift = to - from;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long word = source.getLong(i);
      targetWords.putLong(i + shift, word);
      int special = StringBytes.special(word);
      if (special < Long.BYTES) {
        return i + special;
      }
    }
    for (; !StringBytes.isSpecial(source.get(i)); i++) {
      target[i + shift] = source.get(i);
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
        int codePoint = codePoint(source, i);
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

  private static byte escaped(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  /** The code point of an escape, or of two escapes that are a surrogate pair. */
  private static int codePoint(byte[] source, int escape) {
    char first = unit(source, escape);
    if (Character.isHighSurrogate(first)
        && source[escape + 6] == '\\'
        && source[escape + 7] == 'u') {
      char second = unit(source, escape + 6);
      if (Character.isLowSurrogate(second)) {
        return Character.toCodePoint(first, second);
      }
    }
    return first;
  }

  private static char unit(byte[] source, int escape) {
    int unit = 0;
    for (int i = escape + 2; i < escape + 6; i++) {
      unit = (unit << 4) | Character.digit(source[i], 16);
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
