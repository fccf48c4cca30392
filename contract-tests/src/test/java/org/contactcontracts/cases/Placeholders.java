package org.contactcontracts.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands for the names in double braces: those that are the same for a whole case, written
 * into requests and expectations alike.
 */
final class Placeholders {
  /** Anything at all. */
  static final String ANY = "{{any}}";

  /** A time of RFC 3339. */
  static final String TIME = "{{time}}";

  /** A time of RFC 3339 since the case began. */
  static final String NOW = "{{now}}";

  /** No header of this name. */
  static final String NONE = "{{none}}";

  private static final Set<String> MATCHERS = Set.of(ANY, TIME, NOW, NONE);
  private static final Pattern NAMES = Pattern.compile("\\{\\{[^{}]*\\}\\}");

  private final Map<String, String> values;

  private Placeholders(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Those of a case.
   *
   * @param credential whose world it is
   * @param address the sandbox's own, such as {@code 127.0.0.1:8080}
   */
  static Placeholders of(Case of, String credential, String address) {
    return new Placeholders(
        Map.of(
            "{{credential}}", credential,
            "{{world}}", world(of.vendor(), credential),
            "{{address}}", address));
  }

  /** As docs/sandbox.md describes it: half of SHA-256 over vendor, NUL and credential. */
  private static String world(String vendor, String credential) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((vendor + "\0" + credential).getBytes(StandardCharsets.UTF_8));
      return vendor + "-" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The text that is sent. */
  String sent(Case of, int line, String text) {
    return filled(of, line, text, Set.of());
  }

  /** The text that is expected, in which the placeholders that match anything still stand. */
  String expected(Case of, int line, String text) {
    return filled(of, line, text, MATCHERS);
  }

  private String filled(Case of, int line, String text, Set<String> left) {
    return NAMES
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(of, line, found.group(), left)));
  }

  private String value(Case of, int line, String name, Set<String> left) {
    if (left.contains(name)) {
      return name;
    }
    String value = values.get(name);
    if (value == null) {
      Set<String> known = new TreeSet<>(values.keySet());
      known.addAll(left);
      throw new MalformedCaseException(
          of.file(),
          line,
          name + " stands for nothing here",
          "write one of " + String.join(", ", known));
    }
    return value;
  }
}
