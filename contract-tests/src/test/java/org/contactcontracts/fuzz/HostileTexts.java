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
  record Stretch(String start, String repeated, String end) {
    String ofLength(int characters) {
      int count = (characters - start.length() - end.length()) / repeated.length();
      return start + repeated.repeat(Math.max(1, count)) + end;
    }
  }

  /** By what they are. */
  static final Map<String, Stretch> ALL = all();

  private HostileTexts() {}

  private static Map<String, Stretch> all() {
    Map<String, Stretch> texts = new LinkedHashMap<>();
    texts.put("letters", new Stretch("", "a", ""));
    texts.put("letters and what no notation has", new Stretch("", "a", "!\u0000"));
    texts.put("spaces", new Stretch("a", " ", "a"));
    texts.put("line breaks", new Stretch("", "\n", ""));
    texts.put("beyond the basic plane", new Stretch("", "😀", ""));
    texts.put("at signs", new Stretch("", "@", ""));
    texts.put("addresses", new Stretch("", "a@", "a"));
    texts.put("almost an address, no at sign", new Stretch("", "a.", "a"));
    texts.put("almost an address, many labels", new Stretch("a@", "a.", "!"));
    texts.put("almost an address, long labels", new Stretch("a@", "a".repeat(63) + ".", "_"));
    texts.put("almost an address, hyphens", new Stretch("a@", "a-", "."));
    texts.put("almost an address, at the end a hyphen", new Stretch("a@", "a", "-"));
    texts.put("almost an address, dots", new Stretch("a", ".", "@a.b"));
    texts.put("almost a phone number", new Stretch("+1", "1", "x"));
    texts.put("hexadecimal digits", new Stretch("", "0", "g"));
    texts.put("a time without end", new Stretch("2023-11-07T05:31:56.", "1", "Z"));
    texts.put("dates", new Stretch("", "2023-11-07T05:31:56", ""));
    texts.put("almost a URI, no colon", new Stretch("a", "+.-", "/"));
    texts.put("almost a URI, colons", new Stretch("a", ":", " "));
    texts.put("a URI with a host of colons", new Stretch("http://[1:", ":1", "]"));
    texts.put("a URI with a host of brackets", new Stretch("http://", "[", "]"));
    texts.put("a URI with many labels", new Stretch("http://", "a.", "_:x"));
    texts.put("a URI of digits", new Stretch("http://1.1.1.", "1", ":1"));
    texts.put("a URI of escapes", new Stretch("http://a/", "%41", "%4"));
    texts.put("a URI with a query of brackets", new Stretch("http://a/?", "[]", ""));
    return texts;
  }
}
