package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A schema as far as it speaks of members: which there are, and which schemas speak of the same
 * value. Made by {@link MemberSchemas}; immutable once all of them are made.
 */
final class MemberSchema {
  final String pointer;

  /** The schemas of the members that it names. */
  final Map<String, MemberSchema> properties = new LinkedHashMap<>();

  /** The names of the members that it requires. */
  final Set<String> required;

  /** Schemas that always speak of the same value. */
  final List<MemberSchema> together = new ArrayList<>();

  /** Schemas of which one or some speak of the same value. */
  final List<MemberSchema> choices = new ArrayList<>();

  /** The members that tell the choices apart, in their order; empty texts where none does. */
  final List<String> signs = new ArrayList<>();

  /** The schema of elements; null when it has none. */
  @Nullable MemberSchema elements;

  /** The schema of members that it does not name; null when it has none that says something. */
  @Nullable MemberSchema others;

  /** Whether members that it does not name are meant to be, or are refused already. */
  final boolean settled;

  private final JsonNode node;

  MemberSchema(String pointer, JsonNode node, Set<String> required) {
    this.pointer = pointer;
    this.node = node;
    this.required = required;
    this.settled =
        isSettled(node.path("additionalProperties"))
            || isSettled(node.path("unevaluatedProperties"))
            || node.has("patternProperties");
  }

  /** {@code true} and an empty schema only leave room for what is added one day. */
  private static boolean isSettled(JsonNode others) {
    return others.isBoolean() ? !others.booleanValue() : !others.isEmpty();
  }

  /** Whether the schema itself, without those beside it, allows null. */
  boolean allowsNull() {
    JsonNode type = node.path("type");
    boolean typed =
        type.isMissingNode()
            || type.asText().equals("null")
            || contains(type, value -> value.asText().equals("null"));
    boolean listed = !node.has("enum") || contains(node.path("enum"), JsonNode::isNull);
    boolean constant = !node.has("const") || node.path("const").isNull();
    return typed && listed && constant;
  }

  /** Whether it allows nothing but null. */
  boolean allowsOnlyNull() {
    JsonNode type = node.path("type");
    return type.asText().equals("null") || (node.has("const") && node.path("const").isNull());
  }

  private static boolean contains(JsonNode list, Predicate<JsonNode> wanted) {
    for (JsonNode value : list) {
      if (wanted.test(value)) {
        return true;
      }
    }
    return false;
  }
}
