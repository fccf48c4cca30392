package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.contactcontracts.validator.Limits;
import org.jspecify.annotations.Nullable;

/** Reads texts outside of bodies as the values of a schema that they spell. */
final class PlainValues {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private final Set<String> types;
  private final Limits limits;
  private final boolean text;
  private final boolean integer;

  /** The types are those that the schema allows; none is written down for a text. */
  PlainValues(Set<String> types, Limits limits) {
    this.types = types;
    this.limits = limits;
    this.text = types.isEmpty() || types.equals(Set.of("string"));
    this.integer = types.equals(Set.of("integer"));
  }

  /** Whether a value keeps the rules of a schema; null when it takes more to find out. */
  @Nullable Boolean conforms(String value, BodySchema schema) {
    if (text) {
      return schema.holdsText(value);
    }
    if (integer && !tooLong(value)) {
      return isInteger(value) && schema.holds(value.getBytes(StandardCharsets.US_ASCII), limits);
    }
    return null;
  }

  /** Every value that a text may spell, the most special first. */
  List<JsonNode> readings(String value) {
    List<JsonNode> readings = new ArrayList<>();
    boolean number =
        (types.contains("integer") && isInteger(value))
            || (types.contains("number") && NUMBER.matcher(value).matches());
    if (number && !tooLong(value)) {
      byte[] digits = value.getBytes(StandardCharsets.US_ASCII);
      readings.add(new BodyReader(limits).readJson(digits));
    }
    if (types.contains("boolean") && (value.equals("true") || value.equals("false"))) {
      readings.add(BooleanNode.valueOf(value.equals("true")));
    }
    if (types.isEmpty() || types.contains("string")) {
      readings.add(TextNode.valueOf(value));
    }
    return readings;
  }

  private boolean tooLong(String value) {
    return value.length() > limits.maxNumberLength();
  }

  /** In the spelling that has no other: digits, a minus, no zero before them. */
  private static boolean isInteger(String value) {
    int first = value.startsWith("-") ? 1 : 0;
    if (value.length() == first || (value.charAt(first) == '0' && value.length() > 1)) {
      return false;
    }
    for (int i = first; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** What to say of a text that spells no such value. */
  Wording wanted() {
    if (types.contains("number")) {
      return new Wording(
          "is not a decimal number", "write it in digits, with a point before a fraction");
    }
    return types.contains("integer")
        ? new Wording(
            "is not a whole number in decimal digits",
            "write the digits only, without leading zeros")
        : new Wording("is neither true nor false", "write one of them");
  }
}
