package org.contactcontracts.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** Long texts on which a matcher that backtracks, or a parser that starts again, takes for ever. */
final class HostileTexts {

  /**
   * A text of any length: a start, a part that repeats, an end.
   *
   * @param repeated of as many characters as the length counts
   */
  record Long(String start, String repeated, String end) {
    String ofLength(int characters) {
      int count = (characters - start.length() - end.length()) / repeated.length();
      return start + repeated.repeat(Math.max(1, count)) + end;
    }
  }

  /** By what they are. */
  static final Map<String, Long> ALL = all();

  private HostileTexts() {}

  private static Map<String, Long> all() {
    Map<String, Long> texts = new LinkedHashMap<>();
    texts.put("letters", new Long("", "a", ""));
    texts.put("letters and what no notation has", new Long("", "a", "!\u0000"));
    texts.put("spaces", new Long("a", " ", "a"));
    texts.put("line breaks", new Long("", "\n", ""));
    texts.put("beyond the basic plane", new Long("", "😀", ""));
    texts.put("at signs", new Long("", "@", ""));
    texts.put("addresses", new Long("", "a@", "a"));
    texts.put("almost an address, no at sign", new Long("", "a.", "a"));
    texts.put("almost an address, many labels", new Long("a@", "a.", "!"));
    texts.put("almost an address, long labels", new Long("a@", "a".repeat(63) + ".", "_"));
    texts.put("almost an address, hyphens", new Long("a@", "a-", "."));
    texts.put("almost an address, at the end a hyphen", new Long("a@", "a", "-"));
    texts.put("almost an address, dots", new Long("a", ".", "@a.b"));
    texts.put("almost a phone number", new Long("+1", "1", "x"));
    texts.put("hexadecimal digits", new Long("", "0", "g"));
    texts.put("a time without end", new Long("2023-11-07T05:31:56.", "1", "Z"));
    texts.put("dates", new Long("", "2023-11-07T05:31:56", ""));
    texts.put("almost a URI, no colon", new Long("a", "+.-", "/"));
    texts.put("almost a URI, colons", new Long("a", ":", " "));
    texts.put("a URI with a host of colons", new Long("http://[1:", ":1", "]"));
    texts.put("a URI with a host of brackets", new Long("http://", "[", "]"));
    texts.put("a URI with many labels", new Long("http://", "a.", "_:x"));
    texts.put("a URI of digits", new Long("http://1.1.1.", "1", ":1"));
    texts.put("a URI of escapes", new Long("http://a/", "%41", "%4"));
    texts.put("a URI with a query of brackets", new Long("http://a/?", "[]", ""));
    return texts;
  }
}
