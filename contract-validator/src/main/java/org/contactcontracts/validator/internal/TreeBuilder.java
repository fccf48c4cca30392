package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Supplier;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Shown;
import org.jspecify.annotations.Nullable;

/** Builds a tree from the tokens of a parser and refuses what the parser lets through. */
final class TreeBuilder {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final Limits limits;
  private final Supplier<Spot> spot;

  /** The spot is that of the current token. */
  TreeBuilder(JsonParser parser, Limits limits, Supplier<Spot> spot) {
    this.parser = parser;
    this.limits = limits;
    this.spot = spot;
  }

  JsonNode build() throws IOException {
    return value(parser.nextToken(), 0);
  }

  static String pointer(JsonParser parser, String ofRoot) {
    String pointer = parser.getParsingContext().pathAsPointer().toString();
    return pointer.isEmpty() ? ofRoot : pointer;
  }

  private JsonNode value(@Nullable JsonToken token, int depth) throws IOException {
    if (token == null) {
      throw refusal("syntax", "There is no JSON value at %s.", "Give one.");
    }
    return switch (token) {
      case START_OBJECT -> object(deeper(depth));
      case START_ARRAY -> array(deeper(depth));
      case VALUE_STRING -> NODES.textNode(whole(parser.getText()));
      case VALUE_NUMBER_INT -> integer(new BigInteger(written()));
      case VALUE_NUMBER_FLOAT -> number(written());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw refusal("syntax", "The value at %s is not a JSON value.", "Give one.");
    };
  }

  private ObjectNode object(int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = whole(parser.currentName());
      if (object.has(name)) {
        throw refusal(
            "duplicate-member",
            "The member "
                + Shown.name(name).replace("%", "%%")
                + " at %s was given before in the same object.",
            "Give it once.");
      }
      object.set(name, value(parser.nextToken(), depth));
    }
    return object;
  }

  private ArrayNode array(int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      array.add(value(token, depth));
    }
    return array;
  }

  private int deeper(int depth) {
    if (depth == limits.maxDepth()) {
      throw new UnreadableBody(
          "",
          "too-deep",
          "The nesting at %s is deeper than %d objects and arrays, the most that is read."
              .formatted(spot.get().words(), limits.maxDepth()),
          "Nest less.",
          spot.get().place());
    }
    return depth + 1;
  }

  private String whole(String text) {
    if (Utf8.loneSurrogate(text) >= 0) {
      throw refusal(
          "encoding",
          "The text at %s has one half of a surrogate pair without the other.",
          "Write the whole character.");
    }
    return text;
  }

  /** The number as written; the parser's own limit leaves out sign, point and exponent. */
  private String written() throws IOException {
    String text = parser.getText();
    if (text.length() > limits.maxNumberLength()) {
      throw refusal(
          "too-large",
          "The number at %s is longer than "
              + limits.maxNumberLength()
              + " characters, the most that is read.",
          "Shorten it.");
    }
    return text;
  }

  /**
   * The number as the evaluator needs it: JSON Schema 2020-12 counts 1.0 as an integer, and the
   * bounds of the evaluator overflow on a decimal beyond 64 bits.
   */
  private JsonNode number(String text) {
    checkExponent(text);
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      // Only a tree can hold these: NaN and the infinities.
      throw refusal("syntax", "The number at %s is not a JSON number.", "Give one.");
    }
    return isInteger(number) ? integer(number.toBigIntegerExact()) : NODES.numberNode(number);
  }

  /** By one division; taking the zeros off one by one takes a thousand. */
  static boolean isInteger(BigDecimal number) {
    if (number.signum() == 0 || number.scale() <= 0) {
      return true;
    }
    // Of what has no digit before the point, one behind it is not zero.
    return number.scale() < number.precision()
        && number.unscaledValue().mod(BigInteger.TEN.pow(number.scale())).signum() == 0;
  }

  private JsonNode integer(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return NODES.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }

  private void checkExponent(String text) {
    int e = text.toLowerCase(Locale.ROOT).indexOf('e');
    if (e < 0) {
      return;
    }
    int exponent;
    try {
      exponent = Math.abs(Integer.parseInt(text.substring(e + 1)));
    } catch (NumberFormatException tooLarge) {
      exponent = Integer.MAX_VALUE;
    }
    if (exponent > limits.maxExponent()) {
      throw refusal(
          "too-large",
          "The exponent of the number at %s is beyond "
              + limits.maxExponent()
              + ", the most that is read.",
          "Give a smaller one.");
    }
  }

  private UnreadableBody refusal(String code, String problem, String remedy) {
    Spot here = spot.get();
    return new UnreadableBody(
        pointer(parser, ""), code, problem.formatted(here.words()), remedy, here.place());
  }
}
