package org.contactcontracts.fuzz;

import java.util.List;

/** Draws texts. */
final class Texts {

  /** Of one to four bytes in UTF-8, of one and two units in UTF-16, and at the edges of each. */
  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "Z",
          "7",
          " ",
          "é",
          "\u007f",
          "\u0080",
          "\u07ff",
          "\u0800",
          "ש",
          "日",
          "\uffff",
          "\ufeff",
          "\ufffd",
          "\ud7ff",
          "\ue000",
          "\ud800\udc00",
          "\udbff\udfff",
          "😀",
          "👩",
          "\u200d",
          "e\u0301",
          "\u2028",
          "\u0085",
          "\"",
          "\\",
          "/",
          "<",
          "\u0000",
          "\u001f",
          "\n",
          "\r",
          "\t",
          "%",
          "+");

  private static final List<String> WORDS =
      List.of(
          "",
          "Alice",
          "Alice Martin",
          "null",
          "true",
          "0",
          "1.0",
          "NaN",
          "{}",
          "[]",
          "אליס",
          "アリス",
          "2023-11-07T05:31:56Z",
          "\\u0000",
          "${jndi:x}",
          "%s",
          "a\tb",
          "'; --");

  private Texts() {}

  static String any(Draw draw, int most) {
    if (draw.percent(50)) {
      String word = draw.one(WORDS);
      if (word.length() <= most) {
        return word;
      }
    }
    return ofLength(draw, draw.between(0, most));
  }

  /** A text of so many code points. */
  static String ofLength(Draw draw, int codePoints) {
    StringBuilder text = new StringBuilder();
    int length = 0;
    while (length < codePoints) {
      String next = draw.one(CHARACTERS);
      int count = next.codePointCount(0, next.length());
      if (length + count <= codePoints) {
        text.append(next);
        length += count;
      }
    }
    return text.toString();
  }

  /** A text of so many characters from outside the basic plane, each two units of UTF-16. */
  static String astral(Draw draw, int codePoints) {
    return draw.one("😀", "\ud800\udc00", "\udbff\udfff", "𝒜").repeat(codePoints);
  }
}
