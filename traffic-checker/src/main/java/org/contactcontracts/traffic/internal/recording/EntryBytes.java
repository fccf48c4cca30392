package org.contactcontracts.traffic.internal.recording;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Walks through entries byte by byte. It takes what Jackson takes, and answers the same; what it
 * refuses is for {@link EntryTokens} to decide.
 */
final class EntryBytes extends EntryParser {
  // More digits may be more than a double tells apart.
  private static final int MOST_DIGITS = 15;
  // A request, a response and what a format may have beside them.
  private static final int MOST_TEXTS = 4;

  private final JsonBytes json = new JsonBytes();
  private final JsonText text = new JsonText();
  private final ShortTexts shortTexts = new ShortTexts();

  // The strings that were asked for their offset, so that none is gone through twice.
  private final int[] textOffsets = new int[MOST_TEXTS];
  private final byte[] @Nullable [] texts = new byte[MOST_TEXTS][];
  private int textCount;

  /** Where the value begins. */
  private int value;

  /** Whether nothing was moved over of the value. */
  private boolean unread;

  /** Whether nothing was moved over in the object or array that was entered. */
  private boolean first;

  @Override
  void begin(byte[] bytes, Entry entry) {
    super.begin(bytes, entry);
    forgetTexts();
    shortTexts.begin();
    json.begin(bytes, entry.start(), entry.end());
    json.take('{');
    value = json.at - 1;
    unread = false;
    first = true;
  }

  @Override
  void finish() {
    forgetTexts();
    if (!json.isAtEnd()) {
      throw notJson(json.at);
    }
  }

  /** Ends with the entry, of which only the beginning was known; the offset behind it. */
  int leave() {
    forgetTexts();
    return json.at;
  }

  /** Moves over white space, a comma and white space again; the offset behind them. */
  int behindComma() {
    json.take(',');
    json.isAtEnd();
    return json.at;
  }

  /** A large body must not stay for good. */
  private void forgetTexts() {
    while (textCount > 0) {
      texts[--textCount] = null;
    }
  }

  @Override
  @Nullable String member() {
    if (!isNext('}')) {
      return null;
    }
    json.next();
    ShortText likely = shortTexts.likely(bytes(), json.at, entry().end());
    String name = likely == null ? name() : likely.string();
    json.at += likely == null ? 0 : likely.length() + 2;
    json.take(':');
    toValue();
    return name;
  }

  private String name() {
    int from = json.at + 1;
    json.name();
    return json.isPlain()
        ? shortTexts.text(bytes(), from, json.at - 1 - from)
        : decodedString(from);
  }

  @Override
  boolean element() {
    boolean next = isNext(']');
    if (next) {
      toValue();
    }
    return next;
  }

  /** Moves behind what is before the next member or element; whether there is one. */
  private boolean isNext(char close) {
    skip();
    boolean separated = first;
    first = false;
    byte c = json.next();
    if (c == close) {
      json.at++;
      return false;
    }
    if (!separated) {
      json.take(',');
    }
    return true;
  }

  private void toValue() {
    json.next();
    value = json.at;
    unread = true;
  }

  @Override
  void skip() {
    if (unread) {
      unread = false;
      json.value();
    }
  }

  @Override
  void object(String path) {
    expect('{', path, "an object");
    enter();
  }

  @Override
  void array(String path) {
    expect('[', path, "an array");
    enter();
  }

  private void enter() {
    json.at++;
    unread = false;
    first = true;
  }

  @Override
  boolean isNull() {
    return is('n');
  }

  @Override
  boolean isArray() {
    return is('[');
  }

  @Override
  boolean isText() {
    return is('"');
  }

  @Override
  String text(String path) {
    expect('"', path, "a string");
    skip();
    return string();
  }

  @Override
  String shortText(String path) {
    expect('"', path, "a string");
    ShortText likely = unread ? shortTexts.likely(bytes(), value, entry().end()) : null;
    if (likely != null) {
      unread = false;
      json.at += likely.length() + 2;
      return likely.string();
    }
    skip();
    return json.isPlain() ? shortTexts.text(bytes(), value + 1, json.at - value - 2) : string();
  }

  private String string() {
    if (!json.isPlain()) {
      return decodedString(value + 1);
    }
    return new String(bytes(), value + 1, json.at - value - 2, StandardCharsets.ISO_8859_1);
  }

  /** The string that was moved over last, with escapes or beyond ASCII. */
  private String decodedString(int from) {
    byte[] utf8 = text.decode(bytes(), from, entry().end());
    if (!Utf8.isValid(utf8, 0, utf8.length)) {
      // Half a surrogate pair, which a string has room for and UTF-8 has not.
      throw notJson(from);
    }
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  void checkText(String path) {
    expect('"', path, "a string");
  }

  @Override
  void checkTrue(String path) {
    expect('t', path, "true");
  }

  @Override
  long integer(String path) {
    unread = false;
    boolean plain = json.number();
    byte[] bytes = bytes();
    int length = json.at - value;
    if (!plain || length > MOST_DIGITS) {
      String number = new String(bytes, value, length, StandardCharsets.ISO_8859_1);
      return integer(Double.parseDouble(number), path);
    }
    boolean negative = bytes[value] == '-';
    long number = 0;
    for (int i = negative ? value + 1 : value; i < json.at; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return negative ? -number : number;
  }

  @Override
  int textOffset(String path) {
    expect('"', path, "a string");
    if (textCount == MOST_TEXTS) {
      return value + 1;
    }
    byte[] decoded = text.decode(bytes(), value + 1, entry().end());
    if (!text.isAscii() && !Utf8.isValid(bytes(), value + 1, text.after())) {
      throw notJson(value);
    }
    json.at = text.after();
    unread = false;
    textOffsets[textCount] = value + 1;
    texts[textCount++] = decoded;
    return value + 1;
  }

  @Override
  byte[] decoded(int from) {
    for (int i = 0; i < textCount; i++) {
      byte[] decoded = texts[i];
      if (textOffsets[i] == from && decoded != null) {
        return decoded;
      }
    }
    return text.decode(bytes(), from, entry().end());
  }

  @Override
  int offset() {
    return value;
  }

  @Override
  int endOffset() {
    skip();
    return json.at;
  }

  private boolean is(char wanted) {
    return bytes()[value] == wanted;
  }

  private void expect(char wanted, String path, String expected) {
    if (!is(wanted)) {
      throw wrong(path, expected);
    }
  }
}
