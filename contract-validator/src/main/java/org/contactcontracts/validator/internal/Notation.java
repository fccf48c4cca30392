package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The notation that a text must have, in words.
 *
 * @param words what it is, such as "an e-mail address"
 * @param example a text of this notation from the contract, empty when there is none
 */
record Notation(String words, String example) {
  /** A notation and the part of a pattern that gives it away. */
  private record Known(String patternPart, String words) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "\\+[1-9][0-9]{1,14}",
              "a phone number in E.164 notation, a plus sign and 2 to 15 digits without a leading"
                  + " zero"),
          new Known("[0-9a-f]{64}", "64 lower-case hexadecimal digits"),
          new Known("]+@[^@", "an e-mail address, an at sign between texts without white space"));

  static Notation of(JsonNode schema) {
    String example = schema.path("examples").path(0).asText();
    return new Notation(words(schema), example);
  }

  Wording wording() {
    return new Wording(
        "is not " + words, example.isEmpty() ? "write it so" : "write it like " + example);
  }

  /** What has this notation. */
  String noun() {
    String text = words.startsWith("of ") ? "a string " + words : words;
    return example.isEmpty() ? text : text + ", such as " + example;
  }

  private static String words(JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    return switch (schema.path("format").asText()) {
      case "email" ->
          pattern.isEmpty()
              ? "an e-mail address in ASCII"
              : "an e-mail address in ASCII, with a dot in its host name";
      case "uri" -> "an absolute URI in the characters of RFC 3986";
      case "date-time" ->
          "an existing date and time with seconds and offset (RFC 3339), T and Z in capitals";
      case "date" -> "an existing date of the form YYYY-MM-DD";
      case "uuid" -> "a UUID of 32 hexadecimal digits in five groups";
      default ->
          KNOWN.stream()
              .filter(known -> pattern.contains(known.patternPart()))
              .findFirst()
              .map(known -> known.words() + orEmpty(pattern))
              .orElseGet(() -> otherwise(schema, pattern));
    };
  }

  private static String orEmpty(String pattern) {
    return pattern.endsWith(")?$") ? ", or an empty text" : "";
  }

  private static String otherwise(JsonNode schema, String pattern) {
    return pattern.isEmpty()
        ? "of the format " + schema.path("format").asText()
        : "of the pattern " + pattern;
  }
}
