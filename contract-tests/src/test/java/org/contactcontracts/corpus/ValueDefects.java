package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactcontracts.fuzz.Schema;

/** Values that break one rule of a schema, and say which. */
final class ValueDefects {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String EMOJI = "😀";

  /** A value, what is wrong with it, and the keyword that says so. */
  record BadValue(String what, Flaw flaw, JsonNode value, String keyword) {}

  /** A value of a type, as the contract calls it. */
  private record Typed(String type, String what, JsonNode value) {}

  private final Schema schema;
  private final JsonNode good;
  private final Random random;
  private final List<BadValue> found = new ArrayList<>();

  private ValueDefects(Schema schema, JsonNode good, Random random) {
    this.schema = schema;
    this.good = good;
    this.random = random;
  }

  /**
   * Bad values for a place.
   *
   * @param good what conforms there; missing when nothing is there yet
   */
  static List<BadValue> of(Schema schema, JsonNode good, Random random) {
    ValueDefects defects = new ValueDefects(schema, good, random);
    if (!schema.isAny()) {
      defects.types();
      defects.lengths();
      defects.notations();
      defects.bounds();
    }
    return defects.found;
  }

  private void add(String what, Flaw flaw, JsonNode value, String keyword) {
    found.add(new BadValue(what, flaw, value, keyword));
  }

  /** One value and one container of the types that are not allowed, and null. */
  private void types() {
    List<Typed> plain =
        Stream.of(
                new Typed("string", "a text", JSON.textNode("5")),
                new Typed("integer", "a number", JSON.numberNode(5)),
                new Typed("number", "a number with a fraction", JSON.numberNode(1.5)),
                new Typed("boolean", "a boolean", JSON.booleanNode(true)))
            .filter(typed -> !schema.allows(typed.type()))
            .toList();
    List<Typed> containers =
        Stream.of(
                new Typed("array", "an array", JSON.arrayNode()),
                new Typed("object", "an object", JSON.objectNode()))
            .filter(typed -> !schema.allows(typed.type()))
            .toList();
    String keyword = schema.forms().isEmpty() ? "type" : "oneOf";
    for (List<Typed> typed : List.of(plain, containers)) {
      Typed drawn = typed.get(random.nextInt(typed.size()));
      add("is " + drawn.what(), Flaw.TYPE, drawn.value(), keyword);
    }
    if (!schema.allows("null")) {
      add("is null", Flaw.NULL, JSON.nullNode(), keyword);
    }
  }

  private void lengths() {
    if (schema.maxLength().isEmpty()) {
      return;
    }
    int length = schema.maxLength().get() + 1;
    if (schema.isPlainText()) {
      length("a".repeat(length), length + " characters");
      length(EMOJI.repeat(length), length + " emoji");
    } else {
      length(longText(length), length + " characters of its notation");
    }
  }

  private void length(String text, String what) {
    add("has " + what, Flaw.LENGTH, JSON.textNode(text), "maxLength");
  }

  /** A text that is too long and nothing else: the first that keeps the pattern. */
  private String longText(int length) {
    String label = "b".repeat(63) + ".";
    String host = label.repeat(length / label.length()) + "c".repeat(length);
    Pattern pattern = Pattern.compile(schema.pattern().orElseThrow());
    return Stream.of("https://cdn.acme.inc/", "a@", "aa@", "aaa@")
        .map(start -> (start + (start.endsWith("@") ? host : "a".repeat(length))))
        .map(text -> text.substring(0, length))
        .filter(text -> pattern.matcher(text).find())
        .findFirst()
        .orElseThrow();
  }

  private void notations() {
    if (!schema.enumeration().isEmpty()) {
      notation("is a value that nobody lists", "no such value", "enum");
      String listed = schema.enumeration().get(0).toUpperCase(Locale.ROOT);
      notation("is a listed value in capitals", listed, "enum");
    } else if (schema.isText() && (schema.format().isPresent() || schema.pattern().isPresent())) {
      String keyword = schema.pattern().isPresent() ? "pattern" : "format";
      notation("has another notation", "no such thing", keyword);
      if (good.isTextual()) {
        notation("begins with a space", " " + good.textValue(), keyword);
        notation("ends with a line break", good.textValue() + "\n", keyword);
      }
      if (schema.format().filter("date-time"::equals).isPresent()) {
        notation("is the 30th of February", "2023-02-30T05:31:56Z", "format");
        notation("has no offset", "2023-11-07T05:31:56", "pattern");
      }
    }
  }

  private void notation(String what, String text, String keyword) {
    add(what, Flaw.NOTATION, JSON.textNode(text), keyword);
  }

  private void bounds() {
    if (schema.isNumeric() && schema.isBounded()) {
      long below = schema.minimum().longValueExact() - 1;
      long above = schema.maximum().longValueExact() + 1;
      add("is below the minimum", Flaw.BOUND, JSON.numberNode(below), "minimum");
      add("is above the maximum", Flaw.BOUND, JSON.numberNode(above), "maximum");
    }
  }
}
