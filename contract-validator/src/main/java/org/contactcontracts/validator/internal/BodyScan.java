package org.contactcontracts.validator.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Sightings;
import org.jspecify.annotations.Nullable;

/**
 * A place in the bytes of a body, and the steps to move over it: the grammar of RFC 8259 in the
 * UTF-8 of RFC 3629, within limits, and nothing beyond.
 *
 * <p>Each step says whether it could be taken; after one that could not, the place is of no use.
 * Nothing is allocated but for texts that are asked for. Not safe for use by several threads.
 */
final class BodyScan {
  private final byte[] bytes;
  private final Limits limits;
  private int position;
  private int depth;

  private int start;
  private int end;
  private int codePoints;
  private boolean escaped;
  private boolean plainInteger;

  private final @Nullable Sightings sightings;

  BodyScan(byte[] bytes, Limits limits) {
    this(bytes, limits, null);
  }

  /**
   * A scan that notes what it sees.
   *
   * @param sightings gets it; null when nobody asks. Of use only when the answer is yes
   */
  BodyScan(byte[] bytes, Limits limits, @Nullable Sightings sightings) {
    this.bytes = bytes;
    this.limits = limits;
    this.sightings = sightings;
  }

  /** Where to note what is seen; null when nobody asks. */
  @Nullable Sightings sightings() {
    return sightings;
  }

  /** Whether the bytes are one value of a shape, with nothing before it or after it. */
  boolean isOne(Shape shape) {
    if (bytes.length > limits.maxBytes()) {
      return false;
    }
    return shape.accepts(this) && next() < 0;
  }

  int position() {
    return position;
  }

  int depth() {
    return depth;
  }

  /** Goes to a place where this scan has been. */
  void goTo(int position, int depth) {
    this.position = position;
    this.depth = depth;
  }

  /** The next byte that is not white space, without moving over it; negative at the end. */
  int next() {
    // Mostly there is no white space.
    if (position < bytes.length && bytes[position] > ' ') {
      return bytes[position];
    }
    return nextBehindSpace();
  }

  private int nextBehindSpace() {
    while (position < bytes.length) {
      byte b = bytes[position];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b & 0xFF;
      }
      position++;
    }
    return -1;
  }

  /** Moves over white space and then a byte. */
  boolean take(char wanted) {
    if (next() != wanted) {
      return false;
    }
    position++;
    return true;
  }

  /** Moves over the bracket that opens an object or an array. */
  boolean open() {
    position++;
    return ++depth <= limits.maxDepth();
  }

  /** Moves over the bracket that closes an object or an array. */
  void close() {
    position++;
    depth--;
  }

  /** Moves over one of the three literal names. */
  boolean literal(String name) {
    if (position + name.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (bytes[position + i] != name.charAt(i)) {
        return false;
      }
    }
    position += name.length();
    return true;
  }

  /**
   * Moves over a text; afterwards {@link #codePoints}, {@link #is} and {@link #text} tell of it.
   */
  boolean string() {
    position++;
    start = position;
    escaped = false;
    while (position <= bytes.length - Long.BYTES) {
      int plain = EightBytes.plain(EightBytes.at(bytes, position));
      position += plain;
      if (plain < Long.BYTES) {
        break;
      }
    }
    codePoints = position - start;
    return restOfString();
  }

  private boolean restOfString() {
    while (position < bytes.length) {
      int b = bytes[position];
      if (b == '"') {
        end = position++;
        return true;
      }
      codePoints++;
      if (b == '\\') {
        escaped = true;
        if (!escape()) {
          return false;
        }
      } else if (b >= ' ') {
        position++;
      } else if (!multibyte(b & 0xFF)) {
        return false;
      }
    }
    return false;
  }

  /** Moves over a name where it comes next, quotes and all. */
  boolean take(QuotedName name) {
    int behind = name.end(bytes, position);
    if (behind < 0) {
      return false;
    }
    position = behind;
    return true;
  }

  private boolean escape() {
    if (position + 1 >= bytes.length) {
      return false;
    }
    if (bytes[position + 1] != 'u') {
      boolean known = "\"\\/bfnrt".indexOf(bytes[position + 1]) >= 0;
      position += 2;
      return known;
    }
    int unit = unit(position);
    position += 6;
    if (unit < 0 || Character.isLowSurrogate((char) unit)) {
      return false;
    }
    if (!Character.isHighSurrogate((char) unit)) {
      return true;
    }
    int second = unit(position);
    position += 6;
    // Of no escape it is negative, and starts with an F as a char: no half of a pair.
    return Character.isLowSurrogate((char) second);
  }

  /** The unit of UTF-16 that an escape at a place spells; negative when there is none. */
  private int unit(int at) {
    if (at + 6 > bytes.length || bytes[at] != '\\' || bytes[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      // Of no digit, or a byte beyond ASCII, it is -1, which leaves the unit negative.
      unit = unit << 4 | Character.digit(bytes[i], 16);
    }
    return unit;
  }

  /**
   * RFC 3629, 4: the second byte rules out overlong forms, surrogates and what is beyond 10FFFF. A
   * lead of one byte, which only a control character has here, is no lead.
   */
  private boolean multibyte(int lead) {
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (lead < 0xC2 || lead > 0xF4 || position + length > bytes.length) {
      return false;
    }
    int second = bytes[position + 1] & 0xFF;
    int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (second < least || second > most) {
      return false;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[position + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    position += length;
    return true;
  }

  /** The length of the last text, in code points. */
  int codePoints() {
    return codePoints;
  }

  /** Whether the last text is another, given in UTF-8. */
  boolean is(byte[] text) {
    if (escaped) {
      return text().equals(new String(text, StandardCharsets.UTF_8));
    }
    if (end - start != text.length) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (bytes[start + i] != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the last text is a date and time that needs no second look. */
  boolean isPlainDateTime() {
    return !escaped && PlainDateTime.is(bytes, start, end);
  }

  /** The last text. */
  String text() {
    if (!escaped) {
      return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder(end - start);
    int plain = start;
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\\') {
        text.append(new String(bytes, plain, i - plain, StandardCharsets.UTF_8));
        boolean unicode = bytes[i + 1] == 'u';
        text.append(unicode ? (char) unit(i) : unescaped((char) bytes[i + 1]));
        i += unicode ? 5 : 1;
        plain = i + 1;
      }
    }
    return text.append(new String(bytes, plain, end - plain, StandardCharsets.UTF_8)).toString();
  }

  private static char unescaped(char letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }

  /** Moves over a number; afterwards {@link #isInteger} and {@link #isWithin} tell of it. */
  boolean number() {
    start = position;
    plainInteger = true;
    if (at('-')) {
      position++;
    }
    if (at('0')) {
      position++;
    } else if (!digits()) {
      return false;
    }
    if (at('.')) {
      position++;
      plainInteger = false;
      if (!digits()) {
        return false;
      }
    }
    if ((at('e') || at('E')) && !exponent()) {
      return false;
    }
    end = position;
    return end - start <= limits.maxNumberLength();
  }

  private boolean exponent() {
    position++;
    plainInteger = false;
    if (at('+') || at('-')) {
      position++;
    }
    int first = position;
    if (!digits()) {
      return false;
    }
    long exponent = 0;
    for (int i = first; i < position; i++) {
      // Held beyond every limit, because a number may have a thousand digits of exponent.
      exponent = Math.min(exponent * 10 + bytes[i] - '0', 1L << 32);
    }
    return exponent <= limits.maxExponent();
  }

  private boolean at(char wanted) {
    return position < bytes.length && bytes[position] == wanted;
  }

  private boolean digits() {
    int first = position;
    while (position < bytes.length && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    return position > first;
  }

  /** Whether the last number has no fraction, however it is written. */
  boolean isInteger() {
    return plainInteger || TreeBuilder.isInteger(decimal());
  }

  /** Whether the last number is within bounds, both of which it may reach. */
  boolean isWithin(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (least == null && most == null) {
      return true;
    }
    BigDecimal number = decimal();
    return (least == null || number.compareTo(least) >= 0)
        && (most == null || number.compareTo(most) <= 0);
  }

  private BigDecimal decimal() {
    if (plainInteger && end - start < 19) {
      return BigDecimal.valueOf(small());
    }
    return new BigDecimal(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
  }

  private long small() {
    boolean negative = bytes[start] == '-';
    long number = 0;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return negative ? -number : number;
  }
}
