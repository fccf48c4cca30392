package org.contactcontracts.fuzz;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.Locale;

/** Ways to write a text or a number in JSON (RFC 8259, 6 and 7). */
final class Spelling {

  private Spelling() {}

  /** A text with no more escapes than it needs. */
  static String plain(String text) {
    StringBuilder spelled = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        spelled.append('\\').append(c);
      } else if (c < ' ') {
        spelled.append(escape(c));
      } else {
        spelled.append(c);
      }
    }
    return spelled.append('"').toString();
  }

  /** A text in which some characters, or all, are escaped in one of the ways there are. */
  static String escaped(String text, int percent, Draw draw) {
    StringBuilder spelled = new StringBuilder(text.length() * 6 + 2).append('"');
    text.codePoints()
        .forEach(
            c -> {
              int shortcut = "\"\\/\b\f\n\r\t".indexOf(c);
              if (shortcut >= 0 && draw.percent(50)) {
                spelled.append('\\').append("\"\\/bfnrt".charAt(shortcut));
              } else if (c == '"' || c == '\\' || c < ' ' || draw.percent(percent)) {
                // Both halves of a pair or none: a half without the other is no character.
                Character.toString(c).chars().forEach(unit -> spelled.append(escape(unit, draw)));
              } else {
                spelled.appendCodePoint(c);
              }
            });
    return spelled.append('"').toString();
  }

  /** The text that {@link #plain} spelled. */
  static String read(String plain) {
    StringBuilder text = new StringBuilder(plain.length());
    for (int i = 1; i < plain.length() - 1; i++) {
      char c = plain.charAt(i);
      if (c != '\\') {
        text.append(c);
      } else if (plain.charAt(i + 1) == 'u') {
        text.append((char) Integer.parseInt(plain.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        i++;
        text.append(plain.charAt(i));
      }
    }
    return text.toString();
  }

  private static String escape(char c) {
    return "\\u" + HexFormat.of().toHexDigits(c);
  }

  private static String escape(int unit, Draw draw) {
    String lower = escape((char) unit);
    return draw.percent(50) ? lower : "\\u" + lower.substring(2).toUpperCase(Locale.ROOT);
  }

  /** An integer with a fraction of zeros, such as 12.0. */
  static String withFraction(BigDecimal integer, Draw draw) {
    return integer.toBigIntegerExact() + "." + "0".repeat(draw.between(1, 20));
  }

  /** An integer with an exponent, such as 1.2E+1 or 120e-1. */
  static String withExponent(BigDecimal integer, Draw draw) {
    int power = draw.between(-12, 12);
    String exponent = draw.one("e", "E") + (power < 0 ? "" : draw.one("", "+", "0", "+00")) + power;
    return integer.movePointLeft(power).toPlainString() + exponent;
  }
}
