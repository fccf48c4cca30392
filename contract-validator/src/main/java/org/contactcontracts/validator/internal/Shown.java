package org.contactcontracts.validator.internal;

import java.util.List;
import java.util.Locale;

/**
 * How names from a message appear in a sentence: cut to a readable length, and without control
 * characters, which could forge a line of a log or drive a terminal.
 */
final class Shown {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_POINTER = 256;

  private Shown() {}

  /** In double quotes. */
  static String name(String name) {
    return '"' + shown(name, LONGEST_NAME) + '"';
  }

  static String pointer(String pointer) {
    return shown(pointer, LONGEST_POINTER);
  }

  /** The words with commas and a last conjunction: a, b or c. */
  static String list(List<String> words, String conjunction) {
    if (words.size() == 1) {
      return words.get(0);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " " + conjunction + " " + words.get(last);
  }

  /** A number with a noun in the right number. */
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String shown(String text, int longest) {
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
