package org.contactcontracts.traffic.internal.recording;

import java.util.Arrays;

/**
 * Moves a window over JSON without reading it: only as much is understood as it takes to find where
 * a value ends, and to notice soon when it does not end where it should.
 *
 * <p>Noticed are a control character in a string, anything outside of a string that is no JSON
 * there, brackets that do not match and an object or array where a name is due. That is how an
 * unclosed string or bracket shows, so that it cannot swallow the entries that follow.
 */
final class JsonScanner {
  /** How deep a value may nest: far deeper than any that is checked, and no strain on the stack. */
  static final int MAX_DEPTH = 1000;

  private static final int UNKNOWN = -1;

  private static final byte PLAIN = 0;
  private static final byte QUOTE = 1;
  private static final byte OPEN = 2;
  private static final byte CLOSE = 3;
  private static final byte MISPLACED = 4;
  private static final byte[] OUTSIDE = outside();

  private final Window window;
  private final boolean[] objects = new boolean[MAX_DEPTH];

  JsonScanner(Window window) {
    this.window = window;
  }

  private static byte[] outside() {
    byte[] classes = new byte[256];
    Arrays.fill(classes, MISPLACED);
    for (char c : " \t\n\r,:0123456789+-.eEtrufalsn".toCharArray()) {
      classes[c] = PLAIN;
    }
    classes['"'] = QUOTE;
    classes['{'] = OPEN;
    classes['['] = OPEN;
    classes['}'] = CLOSE;
    classes[']'] = CLOSE;
    return classes;
  }

  /** Skips white space; the byte behind it, or -1 at the end of the recording. */
  int next() {
    int c = window.peek();
    while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      window.position++;
      c = window.peek();
    }
    return c;
  }

  /** Skips the byte at the position. */
  void skip() {
    window.position++;
  }

  /**
   * Skips white space and then one byte.
   *
   * @throws BrokenRecording when it is another one
   */
  void skip(char expected) throws BrokenRecording {
    int c = next();
    if (c != expected) {
      throw c < 0
          ? new BrokenRecording(BrokenRecording.Kind.ENDS)
          : new BrokenRecording(BrokenRecording.Kind.MISPLACED);
    }
    window.position++;
  }

  /**
   * Skips a JSON value, which begins at the position.
   *
   * @throws BrokenRecording when it does not end, or not as it should
   */
  void skipValue() throws BrokenRecording {
    int c = window.peek();
    if (c == '"') {
      window.position++;
      skipString();
    } else if (c == '{' || c == '[') {
      skipNested();
    } else {
      skipScalar();
    }
  }

  private void skipScalar() throws BrokenRecording {
    int length = 0;
    for (int c = window.peek(); c >= 0; c = window.peek()) {
      if (c <= ' ' || c == ',' || c == ']' || c == '}') {
        break;
      }
      if (OUTSIDE[c] != PLAIN || c == ':') {
        throw new BrokenRecording(BrokenRecording.Kind.MISPLACED);
      }
      window.position++;
      length++;
    }
    if (length == 0) {
      throw window.peek() < 0
          ? new BrokenRecording(BrokenRecording.Kind.ENDS)
          : new BrokenRecording(BrokenRecording.Kind.MISPLACED);
    }
  }

  private void skipNested() throws BrokenRecording {
    int depth = 0;
    byte[] bytes = window.bytes;
    int i = window.position;
    int limit = window.limit;
    do {
      while (i == limit) {
        moreFrom(i);
        bytes = window.bytes;
        i = window.position;
        limit = window.limit;
      }
      byte c = bytes[i];
      switch (OUTSIDE[c & 0xFF]) {
        case PLAIN -> i++;
        case QUOTE -> {
          i = StringBytes.special(bytes, i + 1, limit);
          if (i < limit && bytes[i] == '"') {
            i++;
          } else {
            window.position = i;
            skipString();
            bytes = window.bytes;
            i = window.position;
            limit = window.limit;
          }
        }
        case OPEN -> {
          check(depth == 0 || mayOpen(bytes, i, objects[depth - 1]), i);
          checkDepth(depth, i);
          objects[depth++] = c == '{';
          i++;
        }
        case CLOSE -> {
          check(objects[depth - 1] == (c == '}'), i);
          depth--;
          i++;
        }
        default -> check(false, i);
      }
    } while (depth > 0);
    window.position = i;
  }

  /** In an object a value follows a colon, in an array a comma or the array's beginning. */
  private static boolean mayOpen(byte[] bytes, int offset, boolean inObject) {
    int before = before(bytes, offset);
    return before == UNKNOWN || (inObject ? before == ':' : before == ',' || before == '[');
  }

  /** The byte before an offset, but for white space; -1 when it is not in the window any more. */
  static int before(byte[] bytes, int offset) {
    int before = offset - 1;
    while (before >= 0 && bytes[before] <= ' ' && bytes[before] >= 0) {
      before--;
    }
    return before < 0 ? UNKNOWN : bytes[before] & 0xFF;
  }

  private void check(boolean valid, int offset) throws BrokenRecording {
    if (!valid) {
      window.position = offset;
      throw new BrokenRecording(BrokenRecording.Kind.MISPLACED);
    }
  }

  private void checkDepth(int depth, int offset) throws BrokenRecording {
    if (depth == MAX_DEPTH) {
      window.position = offset;
      throw new BrokenRecording(BrokenRecording.Kind.TOO_DEEP);
    }
  }

  private void moreFrom(int offset) throws BrokenRecording {
    window.position = offset;
    if (!window.more()) {
      throw new BrokenRecording(BrokenRecording.Kind.ENDS);
    }
  }

  /**
   * Skips a string, whose opening quote is behind already.
   *
   * @throws BrokenRecording when it does not end, or has a control character
   */
  void skipString() throws BrokenRecording {
    int i = StringBytes.special(window.bytes, window.position, window.limit);
    while (true) {
      if (i == window.limit) {
        moreFrom(i);
        i = window.position;
      } else if (window.bytes[i] == '"') {
        window.position = i + 1;
        return;
      } else if (window.bytes[i] == '\\') {
        int behind = StringBytes.skipEscapes(window.bytes, i, window.limit);
        i = behind > i ? behind : afterBackslash(i);
      } else {
        check(false, i);
      }
      i = StringBytes.special(window.bytes, i, window.limit);
    }
  }

  private int afterBackslash(int offset) throws BrokenRecording {
    int i = offset + 1;
    if (i == window.limit) {
      moreFrom(i);
      i = window.position;
    }
    byte c = window.bytes[i];
    check(c < 0 || c >= ' ', i);
    return i + 1;
  }

  /**
   * Skips a string, whose opening quote is behind already, and says whether it is a name.
   *
   * @param name in ASCII, without escapes
   */
  boolean skipName(String name) throws BrokenRecording {
    boolean equal = true;
    int at = 0;
    for (int c = window.peek(); c != '"' && equal; c = window.peek()) {
      equal = at < name.length() && c == name.charAt(at++);
      window.position += equal ? 1 : 0;
    }
    skipString();
    return equal && at == name.length();
  }
}
