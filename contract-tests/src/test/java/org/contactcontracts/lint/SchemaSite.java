package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A Schema Object and the role it plays.
 *
 * @param at the schema and its pointer
 * @param place what refers to it
 * @param component the name of the component schema that it belongs to; empty outside of them
 */
record SchemaSite(Located at, Place place, String component) {

  /** What a schema is to what contains it. */
  enum Place {
    COMPONENT,
    PROPERTY,
    ITEMS,
    ADDITIONAL,
    ONE_OF,
    ANY_OF,
    NOT,
    PARAMETER,
    HEADER,
    CONTENT
  }

  String pointer() {
    return at.pointer();
  }

  JsonNode node() {
    return at.node();
  }

  /** The pointer of the parameter, header or media type whose schema this is. */
  String ownerPointer() {
    return pointer().substring(0, pointer().lastIndexOf('/'));
  }

  /** Whether a parameter, header or media type has this schema. */
  boolean hasOwner() {
    return place == Place.PARAMETER || place == Place.HEADER || place == Place.CONTENT;
  }

  /** Whether it is a component or a member of one, and so has a name. */
  boolean isNamed() {
    return place == Place.COMPONENT || place == Place.PROPERTY;
  }

  boolean has(String keyword) {
    return node().has(keyword);
  }

  boolean isReference() {
    return has("$ref");
  }

  /** The types as written, one or several; empty when there is none. */
  List<String> types() {
    JsonNode type = node().path("type");
    Stream<JsonNode> types =
        type.isArray() ? StreamSupport.stream(type.spliterator(), false) : Stream.of(type);
    return types.filter(JsonNode::isTextual).map(JsonNode::textValue).toList();
  }

  boolean isOfType(String type) {
    return types().contains(type);
  }

  /** The two schemas of {@code anyOf: [$ref, {type: "null"}]}: the only use of anyOf there is. */
  boolean isNullableReference() {
    JsonNode anyOf = node().path("anyOf");
    return anyOf.size() == 2
        && anyOf.path(0).size() == 1
        && anyOf.path(0).has("$ref")
        && anyOf.path(1).size() == 1
        && anyOf.path(1).path("type").asText().equals("null");
  }
}
