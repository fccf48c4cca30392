package org.contactcontracts.model.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notation that a text must have, in the words of the gate.
 *
 * @param words what it is, such as "an e-mail address"
 * @param example a text of this notation that is nobody's, empty when there is none
 */
record Notation(String words, String example) {

  /** A notation and the part of a pattern that gives it away. */
  private record Known(String patternPart, Notation notation) {}

  private static final Notation URI =
      new Notation("an absolute URI in the characters of RFC 3986", "https://acme.inc/alice.png");

  private static final Notation EMAIL =
      new Notation("an e-mail address in ASCII, with a dot in its host name", "alice@acme.inc");

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "\\+[1-9][0-9]{1,14}",
              new Notation(
                  "a phone number in E.164 notation, a plus sign and 2 to 15 digits without a"
                      + " leading zero",
                  "+972771234567")),
          new Known("[0-9a-f]{64}", new Notation("64 lower-case hexadecimal digits", "")),
          new Known(
              "]+@[^@",
              new Notation(
                  "an e-mail address, an at sign between texts without white space",
                  "alice@acme.inc")));

  /** That of a format, or else of an ECMA-262 pattern. */
  static Notation of(@Nullable TextFormat format, String ecma) {
    if (format != null) {
      return switch (format) {
        case URI -> URI;
        case EMAIL -> EMAIL;
      };
    }
    return KNOWN.stream()
        .filter(known -> ecma.contains(known.patternPart()))
        .findFirst()
        .map(known -> ecma.endsWith(")?$") ? known.notation().orEmpty() : known.notation())
        .orElseGet(() -> new Notation("of the pattern " + ecma, ""));
  }

  private Notation orEmpty() {
    return new Notation(words + ", or an empty text", example);
  }

  String predicate() {
    return example.isEmpty()
        ? "is not " + words + "; write it so"
        : "is not " + words + "; write it like " + example;
  }
}
