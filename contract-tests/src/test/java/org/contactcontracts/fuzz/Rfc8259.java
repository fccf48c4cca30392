package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.validator.Limits;

/**
 * Reads one JSON value by the grammar of RFC 8259, written for the tests and without the parser
 * that the gate uses. Refuses besides what {@code docs/verdicts.md} decides: members given twice,
 * halves of surrogate pairs, and what is beyond the limits.
 */
final class Rfc8259 {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE]([+-]?[0-9]++))?");

  private final String text;
  private final Limits limits;
  private int at;

  private Rfc8259(String text, Limits limits) {
    this.text = text;
    this.limits = limits;
  }

  /** The value; empty when there is none, or more. */
  static Optional<JsonNode> read(byte[] body, Limits limits) {
    if (body.length > limits.maxBytes()) {
      return Optional.empty();
    }
    return Rfc3629.decode(body).flatMap(text -> new Rfc8259(text, limits).whole());
  }

  private Optional<JsonNode> whole() {
    try {
      JsonNode value = value(0);
      skipSpace();
      return at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private JsonNode value(int depth) {
    skipSpace();
    char first = peek();
    return switch (first) {
      case '{' -> object(depth + 1);
      case '[' -> array(depth + 1);
      case '"' -> NODES.textNode(string());
      case 't' -> word("true", NODES.booleanNode(true));
      case 'f' -> word("false", NODES.booleanNode(false));
      case 'n' -> word("null", NODES.nullNode());
      default -> number();
    };
  }

  private JsonNode object(int depth) {
    refuse(depth > limits.maxDepth());
    ObjectNode object = NODES.objectNode();
    at++;
    skipSpace();
    if (peek() == '}') {
      at++;
      return object;
    }
    while (true) {
      skipSpace();
      refuse(peek() != '"');
      String name = string();
      refuse(object.has(name));
      skipSpace();
      expect(':');
      object.set(name, value(depth));
      skipSpace();
      if (peek() == '}') {
        at++;
        return object;
      }
      expect(',');
    }
  }

  private JsonNode array(int depth) {
    refuse(depth > limits.maxDepth());
    ArrayNode array = NODES.arrayNode();
    at++;
    skipSpace();
    if (peek() == ']') {
      at++;
      return array;
    }
    while (true) {
      array.add(value(depth));
      skipSpace();
      if (peek() == ']') {
        at++;
        return array;
      }
      expect(',');
    }
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (peek() != '"') {
      char c = peek();
      refuse(c < ' ');
      at++;
      string.append(c == '\\' ? escaped() : c);
    }
    at++;
    // Halves can only come from escapes, because the decoder refuses their bytes.
    refuse(string.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    return string.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    int shortcut = "\"\\/bfnrt".indexOf(c);
    if (shortcut >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(shortcut);
    }
    refuse(c != 'u');
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      char digit = peek();
      refuse(digit > 'f' || Character.digit(digit, 16) < 0);
      unit = unit * 16 + Character.digit(digit, 16);
      at++;
    }
    return (char) unit;
  }

  /**
   * A number without a fraction becomes an integer, however it is spelled: the bounds of networknt
   * overflow on a decimal beyond 64 bits and let 18446744073709551617.0 through a maximum.
   */
  private JsonNode number() {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    refuse(!matcher.lookingAt());
    at = matcher.end();
    String number = matcher.group();
    refuse(number.length() > limits.maxNumberLength());
    String exponent = matcher.group(1);
    if (exponent != null) {
      BigDecimal power = new BigDecimal(exponent).abs();
      refuse(power.compareTo(BigDecimal.valueOf(limits.maxExponent())) > 0);
    }
    BigDecimal value = new BigDecimal(number);
    boolean fraction = value.signum() != 0 && value.stripTrailingZeros().scale() > 0;
    return fraction ? NODES.numberNode(value) : NODES.numberNode(value.toBigIntegerExact());
  }

  private JsonNode word(String word, JsonNode value) {
    refuse(!text.startsWith(word, at));
    at += word.length();
    return value;
  }

  private char peek() {
    refuse(at == text.length());
    return text.charAt(at);
  }

  private void expect(char c) {
    refuse(peek() != c);
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static void refuse(boolean wrong) {
    if (wrong) {
      throw new Refused();
    }
  }

  /** Carries nothing: only whether a body can be read is asked. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refused() {
      super(null, null, false, false);
    }
  }
}
