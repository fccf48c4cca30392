package org.contactcontracts.traffic.report;

import java.util.Locale;

/**
 * Makes a text from a stranger one line that moves no cursor, changes no colour and no direction:
 * what cannot be seen is written as an escape, such as {@code \}{@code u001B}.
 */
final class Printable {
  private Printable() {}

  static String of(String text) {
    if (text.codePoints().allMatch(Printable::isVisible)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isVisible(codePoint)) {
                printable.appendCodePoint(codePoint);
              } else {
                printable.append(escape(codePoint));
              }
            });
    return printable.toString();
  }

  /** Whether a code point is neither a control nor anything else without a shape of its own. */
  static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** The escape that JSON and Java know; beyond the basic plane as two of them. */
  static String escape(int codePoint) {
    StringBuilder escape = new StringBuilder(12);
    for (char unit : Character.toChars(codePoint)) {
      escape.append(String.format(Locale.ROOT, "\\u%04X", (int) unit));
    }
    return escape.toString();
  }
}
