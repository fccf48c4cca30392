package org.contactcontracts.traffic.internal.recording;

/**
 * A place in the JSON of an entry, and the steps to move over it: the grammar of RFC 8259 in UTF-8,
 * and of that only what nobody reads in another way. What is beyond a limit is refused like what is
 * no JSON. Not safe for use by several threads.
 */
final class JsonBytes {
  // One bit of a word each.
  private static final int MAX_DEPTH = Long.SIZE;

  // Far beyond any that is meant, and far below what Jackson refuses.
  private static final int MAX_NAME = 10_000;
  private static final int MAX_NUMBER = 500;

  private byte[] bytes = {};
  private int end;
  private boolean plain;

  /** The offset of the byte that is looked at next. */
  int at;

  /** Goes to the beginning of a range. */
  void begin(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** Whether there is nothing but white space up to the end. */
  boolean isAtEnd() {
    while (at < end && isSpace(bytes[at])) {
      at++;
    }
    return at == end;
  }

  /** Moves over white space; the byte behind it. */
  byte next() {
    // Mostly there is none.
    if (at < end && bytes[at] > ' ') {
      return bytes[at];
    }
    if (isAtEnd()) {
      throw EntryParser.notJson(at);
    }
    return bytes[at];
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Moves over white space and then a byte. */
  void take(char expected) {
    if (next() != expected) {
      throw EntryParser.notJson(at);
    }
    at++;
  }

  /** Moves over a value, which begins at the place. */
  void value() {
    byte first = bytes[at];
    if (first == '{' || first == '[') {
      nested();
    } else {
      scalar(first);
    }
  }

  private void scalar(byte first) {
    switch (first) {
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    }
  }

  /** Moves over an object or an array and all that is in it. */
  private void nested() {
    // Of each bracket that is open, whether it is that of an object; the innermost is the lowest.
    long objects = 0;
    int depth = 0;
    boolean value = true;
    do {
      if (value) {
        byte first = bytes[at];
        if (first == '{' || first == '[') {
          check(++depth <= MAX_DEPTH);
          objects = objects << 1 | (first == '{' ? 1 : 0);
          at++;
          // Each closing bracket stands two behind its opening one in ASCII.
          value = next() != first + 2;
          if (value && first == '{') {
            member();
          }
          continue;
        }
        scalar(first);
      }
      boolean inObject = (objects & 1) != 0;
      byte c = next();
      at++;
      value = c == ',';
      if (value) {
        next();
        if (inObject) {
          member();
        }
      } else {
        check(c == (inObject ? '}' : ']'));
        objects >>>= 1;
        depth--;
      }
    } while (depth > 0);
  }

  /** Moves over the name of a member and its colon, up to its value. */
  private void member() {
    name();
    take(':');
    next();
  }

  /** Moves over the name of a member, both quotes included, as {@link #string} does. */
  void name() {
    int from = at;
    check(bytes[from] == '"');
    string();
    check(at - from <= MAX_NAME);
  }

  /**
   * Moves over a string, both quotes included; afterwards {@link #isPlain} tells of it.
   *
   * @throws UnreadableEntry when it does not end, or has what no string may have
   */
  void string() {
    int from = ++at;
    long seen = 0;
    plain = true;
    while (true) {
      seen |= toSpecial();
      check(at < end);
      byte special = bytes[at];
      if (special == '"') {
        break;
      }
      check(special == '\\');
      plain = false;
      escape();
    }
    if ((seen & StringBytes.HIGH_BITS) != 0) {
      plain = false;
      check(Utf8.isValid(bytes, from, at));
    }
    at++;
  }

  /** Moves to the next special byte of a string, or the end; the bytes in between as one word. */
  private long toSpecial() {
    int i = at;
    long seen = 0;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      long word = StringBytes.word(bytes, i);
      int special = StringBytes.special(word);
      if (special < Long.BYTES) {
        at = i + special;
        return seen | (word & ((1L << (special << 3)) - 1));
      }
      seen |= word;
    }
    for (; i < end && !StringBytes.isSpecial(bytes[i]); i++) {
      seen |= bytes[i];
    }
    at = i;
    return seen;
  }

  private void escape() {
    check(at + 1 < end);
    switch (bytes[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at += 2;
      case 'u' -> {
        check(at + 6 <= end);
        for (int i = at + 2; i < at + 6; i++) {
          check(Character.digit(bytes[i], 16) >= 0);
        }
        at += 6;
      }
      default -> check(false);
    }
  }

  /** Whether the last string is in ASCII and without escapes. */
  boolean isPlain() {
    return plain;
  }

  private void literal(String name) {
    check(at + name.length() <= end);
    for (int i = 0; i < name.length(); i++) {
      check(bytes[at + i] == name.charAt(i));
    }
    at += name.length();
  }

  /** Moves over a number; whether it is an integer and written as one. */
  boolean number() {
    int from = at;
    boolean integer = true;
    at += is('-') ? 1 : 0;
    if (is('0')) {
      at++;
    } else {
      digits();
    }
    if (is('.')) {
      integer = false;
      at++;
      digits();
    }
    if (is('e') || is('E')) {
      integer = false;
      at++;
      at += is('+') || is('-') ? 1 : 0;
      digits();
    }
    check(at - from <= MAX_NUMBER);
    return integer;
  }

  private boolean is(char wanted) {
    return at < end && bytes[at] == wanted;
  }

  private void digits() {
    int from = at;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    check(at > from);
  }

  private void check(boolean valid) {
    if (!valid) {
      throw EntryParser.notJson(at);
    }
  }
}
