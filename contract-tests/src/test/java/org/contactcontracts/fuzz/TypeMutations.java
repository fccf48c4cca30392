package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Values of another type than the schema asks for. */
final class TypeMutations {

  private static final Map<String, List<String>> TOKENS =
      Map.of(
          "string", List.of("\"\"", "\" \"", "\"x\"", "\"2023-11-07T05:31:56Z\"", "\"custom\""),
          "integer", List.of("0", "1", "-1", "1699335116", "1699335116000", "1.0", "1e1"),
          "number", List.of("0.5", "1.5", "1e-1", "-1.25"),
          "boolean", List.of("true", "false"),
          "array", List.of("[]", "[null]", "[\"x\"]", "[2023,11,7,5,31,56]", "[[]]", "[{}]"),
          "object", List.of("{}", "{\"x\":1}", "{\"value\":\"x\"}", "{\"present\":true}"));

  private TypeMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("wrong-type", TypeMutations::wrongType),
        Mutation.of("null", TypeMutations::nullValue),
        Mutation.of("null-element", TypeMutations::nullElement),
        Mutation.of("scalar-as-text", TypeMutations::scalarAsText),
        Mutation.of("number-for-boolean", TypeMutations::numberForBoolean),
        Mutation.of("scalar-for-text", TypeMutations::scalarForText),
        Mutation.of("wrapped-in-array", TypeMutations::wrappedInArray),
        Mutation.of("empty-text-for-container", TypeMutations::emptyTextForContainer),
        Mutation.of("unknown-enum-value", TypeMutations::unknownEnumValue));
  }

  private static Effect wrongType(Draft draft, Draw draw) {
    List<String> wrong = new ArrayList<>();
    Predicate<Slot> typed = slot -> !slot.schema().isAny();
    List<Slot> slots = draft.slots(typed);
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    TOKENS.keySet().stream()
        .sorted()
        .filter(type -> !slot.schema().allows(type))
        .forEach(wrong::add);
    slot.set(draw.one(TOKENS.getOrDefault(draw.one(wrong), List.of())));
    return INVALID;
  }

  private static Effect nullValue(Draft draft, Draw draw) {
    List<Slot> slots = draft.slots(slot -> slot != draft.root());
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    slot.set("null");
    return slot.schema().allows("null") ? VALID : INVALID;
  }

  private static Effect nullElement(Draft draft, Draw draw) {
    List<Slot> arrays = draft.slots(slot -> slot.value() instanceof Value.Elements);
    if (arrays.isEmpty()) {
      return NONE;
    }
    Slot array = draw.one(arrays);
    List<Slot> elements = ((Value.Elements) array.value()).slots();
    Schema schema = array.schema().items();
    elements.add(draw.between(0, elements.size()), Slot.unnamed(schema, new Value.Token("null")));
    return schema.allows("null") ? VALID : INVALID;
  }

  private static Effect scalarAsText(Draft draft, Draw draw) {
    return replace(
        draft,
        draw,
        s -> !s.isText() && !s.isAny() && (s.isNumeric() || s.allows("boolean")),
        List.of(
            "\"true\"",
            "\"TRUE\"",
            "\"false\"",
            "\"0\"",
            "\"5\"",
            "\"1.0\"",
            "\"\"",
            "\" \"",
            "\"null\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-INF\""));
  }

  private static Effect numberForBoolean(Draft draft, Draw draw) {
    return replace(
        draft, draw, s -> !s.isAny() && s.allows("boolean"), List.of("0", "1", "-1", "1.0", "0.0"));
  }

  private static Effect scalarForText(Draft draft, Draw draw) {
    return replace(
        draft,
        draw,
        Schema::isText,
        List.of("0", "5", "1.5", "1e400", "true", "false", "1699335116", "1699335116.5"));
  }

  private static Effect wrappedInArray(Draft draft, Draw draw) {
    List<Slot> slots = draft.slots(s -> !s.schema().allows("array"));
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    List<Slot> elements = new ArrayList<>();
    elements.add(Slot.unnamed(Schema.ANY, slot.value()));
    slot.set(new Value.Elements(elements));
    return INVALID;
  }

  private static Effect emptyTextForContainer(Draft draft, Draw draw) {
    return replace(
        draft,
        draw,
        s -> !s.isAny() && !s.isText() && (s.allows("object") || s.allows("array")),
        List.of("\"\"", "\" \"", "\"{}\"", "\"[]\"", "\"null\"", "0", "false"));
  }

  private static Effect unknownEnumValue(Draft draft, Draw draw) {
    List<Slot> slots = draft.slots(slot -> !slot.schema().enumeration().isEmpty());
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    String known = draw.one(slot.schema().enumeration());
    String first = known.substring(0, 1).toUpperCase(Locale.ROOT);
    String other =
        draw.one(
            "",
            " ",
            known + " ",
            " " + known,
            known + "\n",
            known + "s",
            known.substring(1),
            first + known.substring(1),
            known.toUpperCase(Locale.ROOT),
            "0",
            "null",
            "new");
    slot.set(Spelling.plain(other));
    return INVALID;
  }

  private static Effect replace(
      Draft draft, Draw draw, Predicate<Schema> wanted, List<String> tokens) {
    List<Slot> slots = draft.slots(slot -> wanted.test(slot.schema()));
    if (slots.isEmpty()) {
      return NONE;
    }
    draw.one(slots).set(draw.one(tokens));
    return INVALID;
  }
}
