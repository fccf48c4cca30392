package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import org.contactcontracts.validator.Shown;

/**
 * What to say about a value that is too long, too short, too many, too few, too large, too small.
 */
final class Bounds {
  private Bounds() {}

  static Wording wording(String keyword, JsonNode rule, JsonNode value, String contract) {
    String bound = rule.asText();
    return switch (keyword) {
      case "maxLength" -> above(length(value), rule.asInt(), "character", "long", "shorten");
      case "minLength" -> below(length(value), rule.asInt(), "character", "long", "lengthen");
      case "maxItems" -> above(value.size(), rule.asInt(), "element", "long", "shorten");
      case "minItems" -> below(value.size(), rule.asInt(), "element", "long", "lengthen");
      case "maxProperties" -> above(value.size(), rule.asInt(), "member", "large", "reduce");
      case "minProperties" -> below(value.size(), rule.asInt(), "member", "large", "extend");
      case "maximum" ->
          new Wording("is above " + bound + ", the most that the contract allows", "lower it");
      case "minimum" ->
          new Wording("is below " + bound + ", the least that the contract allows", "raise it");
      case "exclusiveMaximum" ->
          new Wording("is not below " + bound + ", as the contract demands", "lower it");
      case "exclusiveMinimum" ->
          new Wording("is not above " + bound + ", as the contract demands", "raise it");
      case "multipleOf" ->
          new Wording("is no multiple of " + bound + ", as the contract demands", "round it");
      case "uniqueItems" ->
          new Wording("has an element twice, and the contract allows each once", "remove one");
      default ->
          new Wording(
              "breaks the rule " + keyword + " of the contract", "compare it with " + contract);
    };
  }

  private static Wording above(int size, int most, String noun, String adjective, String remedy) {
    return new Wording(
        "is %s %s, and the contract allows %d".formatted(Shown.count(size, noun), adjective, most),
        remedy + " it by " + Shown.count((long) size - most, noun));
  }

  private static Wording below(int size, int least, String noun, String adjective, String remedy) {
    return new Wording(
        "is %s %s, and the contract demands %d"
            .formatted(Shown.count(size, noun), adjective, least),
        remedy + " it by " + Shown.count((long) least - size, noun));
  }

  /** In code points, as JSON Schema 2020-12, 6.3.1 counts. */
  private static int length(JsonNode value) {
    String text = value.asText();
    return text.codePointCount(0, text.length());
  }
}
