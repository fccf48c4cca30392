package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.regex.RegularExpression;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.contactcontracts.validator.internal.Shape.Member;
import org.contactcontracts.validator.internal.Shape.OfArray;
import org.contactcontracts.validator.internal.Shape.OfNumber;
import org.contactcontracts.validator.internal.Shape.OfObject;
import org.contactcontracts.validator.internal.Shape.OfText;
import org.contactcontracts.validator.internal.Shape.OfType;
import org.contactcontracts.validator.internal.Shape.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * Turns a schema of a contract into a {@link Shape}, if it says nothing that a shape cannot say. A
 * schema that says more, or refers to itself, has no shape; the general evaluator answers for it.
 */
final class ShapeCompiler {

  /** What says nothing about whether a value is allowed (JSON Schema 2020-12, validation 9). */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "title",
          "description",
          "default",
          "deprecated",
          "readOnly",
          "writeOnly",
          "examples",
          "example",
          "externalDocs",
          "xml",
          "$comment");

  private static final Set<String> ASSERTIONS =
      Set.of(
          "type",
          "enum",
          "properties",
          "required",
          "not",
          "additionalProperties",
          "items",
          "minItems",
          "maxItems",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "minimum",
          "maximum");

  private final Function<JsonNode, JsonNode> resolver;
  private final Function<String, RegularExpression> patterns;
  private final Function<String, Predicate<String>> formats;
  private final MemberStates states;
  private final Set<String> open = new HashSet<>();

  /**
   * A compiler.
   *
   * @param resolver the schema that one with a reference refers to
   * @param patterns what decides a pattern
   * @param formats what decides a format of a text
   * @param states what is to be noted of members
   */
  ShapeCompiler(
      Function<JsonNode, JsonNode> resolver,
      Function<String, RegularExpression> patterns,
      Function<String, Predicate<String>> formats,
      MemberStates states) {
    this.resolver = resolver;
    this.patterns = patterns;
    this.formats = formats;
    this.states = states;
  }

  /** The shape of a schema; empty if it has none. */
  Optional<Shape> compile(JsonNode schema) {
    try {
      return Optional.of(shape(schema, ""));
    } catch (NoShape e) {
      return Optional.empty();
    }
  }

  /** The shape of a schema for values at a place, with asterisks for the elements of arrays. */
  private Shape shape(JsonNode schema, String place) {
    if (schema.isBoolean() && schema.booleanValue()) {
      return AnyValue.SHAPE;
    }
    Set<String> keywords = assertions(schema);
    if (keywords.isEmpty()) {
      return AnyValue.SHAPE;
    }
    if (keywords.equals(Set.of("$ref"))) {
      return referred(schema, place);
    }
    if (keywords.equals(Set.of("oneOf"))) {
      List<Shape> branches = new ArrayList<>();
      schema.get("oneOf").forEach(branch -> branches.add(shape(branch, place)));
      return new OneOf(List.copyOf(branches));
    }
    need(ASSERTIONS.containsAll(keywords));
    return typed(schema, place);
  }

  private static Set<String> assertions(JsonNode schema) {
    need(schema.isObject());
    Set<String> keywords = new HashSet<>();
    schema.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(ANNOTATIONS);
    keywords.removeIf(keyword -> keyword.startsWith("x-"));
    return keywords;
  }

  private Shape referred(JsonNode schema, String place) {
    String reference = schema.get("$ref").asText();
    need(open.add(reference));
    Shape shape = shape(resolver.apply(schema), place);
    open.remove(reference);
    return shape;
  }

  private Shape typed(JsonNode schema, String place) {
    Set<String> types = types(schema.path("type"));
    // To other values than objects, required says nothing, so that its negation forbids them.
    need(!schema.has("not") || types.equals(Set.of("object")));
    JsonNode values = schema.path("enum");
    if (!values.isMissingNode()) {
      // A list of values rules out every type but theirs; other than texts and null do not occur.
      values.forEach(value -> need(value.isTextual() || value.isNull()));
      types.retainAll(Set.of("string", "null"));
      if (!has(values, JsonNode::isNull)) {
        types.remove("null");
      }
    }
    return new OfType(
        types.contains("object") ? object(schema, place) : null,
        types.contains("array") ? array(schema, place) : null,
        types.contains("string") ? text(schema) : null,
        types.contains("number") || types.contains("integer") ? number(schema, types) : null,
        types.contains("boolean"),
        types.contains("null"));
  }

  private static Set<String> types(JsonNode type) {
    Set<String> types = new HashSet<>();
    if (type.isMissingNode()) {
      types.addAll(List.of("object", "array", "string", "number", "boolean", "null"));
    } else if (type.isTextual()) {
      types.add(type.asText());
    } else {
      type.forEach(each -> types.add(each.asText()));
    }
    return types;
  }

  private Shape object(JsonNode schema, String place) {
    Map<String, @Nullable Shape> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      members.put(name, shape(property.getValue(), place + "/" + Pointers.escape(name)));
    }
    boolean tells = !members.isEmpty() && schema.path("additionalProperties").isEmpty();
    // What is in a map has no place of its own, and one that no member has.
    Shape others = others(schema.path("additionalProperties"), place + "/~");
    List<String> required = names(schema.path("required"));
    List<String> forbidden = forbidden(schema.path("not"));
    for (String name : union(required, forbidden)) {
      if (!members.containsKey(name)) {
        members.put(name, others);
      }
    }
    // One bit of a long each.
    need(members.size() <= Long.SIZE);
    List<String> order = List.copyOf(members.keySet());
    return new OfObject(
        members.entrySet().stream().map(member -> member(member, place)).toArray(Member[]::new),
        bits(order, required),
        bits(order, forbidden),
        others,
        tells);
  }

  private Member member(Map.Entry<String, @Nullable Shape> member, String place) {
    String pointer = place + "/" + Pointers.escape(member.getKey());
    return new Member(member.getKey(), member.getValue(), state -> states.index(pointer, state));
  }

  private @Nullable Shape others(JsonNode additionalProperties, String place) {
    if (additionalProperties.isMissingNode()) {
      return AnyValue.SHAPE;
    }
    boolean none = additionalProperties.isBoolean() && !additionalProperties.booleanValue();
    return none ? null : shape(additionalProperties, place);
  }

  /** {@code not: {required: [name]}} forbids one member; any other negation has no shape. */
  private static List<String> forbidden(JsonNode not) {
    if (not.isMissingNode()) {
      return List.of();
    }
    List<String> names = names(not.path("required"));
    need(not.size() == 1 && names.size() == 1);
    return names;
  }

  private static List<String> names(JsonNode list) {
    List<String> names = new ArrayList<>();
    list.forEach(name -> names.add(name.asText()));
    return names;
  }

  private static Set<String> union(Collection<String> some, Collection<String> others) {
    Set<String> union = new HashSet<>(some);
    union.addAll(others);
    return union;
  }

  private static long bits(List<String> order, List<String> names) {
    long bits = 0;
    for (String name : names) {
      bits |= 1L << order.indexOf(name);
    }
    return bits;
  }

  private Shape array(JsonNode schema, String place) {
    JsonNode items = schema.path("items");
    return new OfArray(
        items.isMissingNode() ? AnyValue.SHAPE : shape(items, place + "/*"),
        schema.path("minItems").asInt(0),
        schema.path("maxItems").asInt(Integer.MAX_VALUE));
  }

  private Shape text(JsonNode schema) {
    Predicate<String> rule = OfText.NO_RULE;
    if (schema.has("pattern")) {
      rule = patterns.apply(schema.get("pattern").asText())::matches;
    }
    if (schema.has("format")) {
      Predicate<String> format = formats.apply(schema.get("format").asText());
      rule = rule == OfText.NO_RULE ? format : rule.and(format);
    }
    return new OfText(
        schema.path("minLength").asInt(0),
        schema.path("maxLength").asInt(Integer.MAX_VALUE),
        schema.has("enum") ? texts(schema.get("enum")) : null,
        rule,
        isDateTime(schema));
  }

  private static boolean isDateTime(JsonNode schema) {
    String pattern = schema.path("pattern").asText(PlainDateTime.PATTERN);
    return pattern.equals(PlainDateTime.PATTERN)
        && schema.path("format").asText("date-time").equals("date-time");
  }

  private static List<byte[]> texts(JsonNode values) {
    List<byte[]> texts = new ArrayList<>();
    for (JsonNode value : values) {
      if (value.isTextual()) {
        texts.add(value.textValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return List.copyOf(texts);
  }

  private static Shape number(JsonNode schema, Set<String> types) {
    return new OfNumber(
        !types.contains("number"), bound(schema.path("minimum")), bound(schema.path("maximum")));
  }

  private static @Nullable BigDecimal bound(JsonNode bound) {
    return bound.isMissingNode() ? null : bound.decimalValue();
  }

  private static boolean has(JsonNode values, Predicate<JsonNode> wanted) {
    for (JsonNode value : values) {
      if (wanted.test(value)) {
        return true;
      }
    }
    return false;
  }

  private static void need(boolean possible) {
    if (!possible) {
      throw new NoShape();
    }
  }

  /** The schema says what no shape can say. */
  private static final class NoShape extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoShape() {
      super(null, null, false, false);
    }
  }
}
