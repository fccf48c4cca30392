package org.contactcontracts.validator;

import java.util.List;
import java.util.Locale;

/**
 * How names from a message appear in a sentence: cut to a readable length, and without control
 * characters, which could forge a line of a log or drive a terminal.
 */
public final class Shown {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_POINTER = 256;

  private Shown() {}

  /** A name in double quotes, of 64 characters at most. */
  public static String name(String name) {
    return '"' + text(name, LONGEST_NAME) + '"';
  }

  /** A JSON Pointer, of 256 characters at most. */
  public static String pointer(String pointer) {
    return text(pointer, LONGEST_POINTER);
  }

  /** The words with commas and a last conjunction: a, b or c. */
  public static String list(List<String> words, String conjunction) {
    if (words.size() == 1) {
      return words.get(0);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
  }

  /** A number with a noun in the right number. */
  public static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /**
   * Any text, with escapes for what does not print.
   *
   * @param longest the most characters; what was cut ends with an ellipsis
   */
  public static String text(String text, int longest) {
    StringBuilder out = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < text.length() && shown < longest; shown++) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int type = Character.getType(codePoint);
      if (type == Character.CONTROL
          || type == Character.FORMAT
          || type == Character.SURROGATE
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        out.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
      } else {
        out.appendCodePoint(codePoint);
      }
    }
    if (text.codePointCount(0, text.length()) > longest) {
      out.append('…');
    }
    return out.toString();
  }
}
