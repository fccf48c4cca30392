package org.contactcontracts.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Copies of JSON values with one change. */
final class Tree {
  private static final JsonMapper JSON = new JsonMapper();

  private Tree() {}

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static byte[] bytes(JsonNode value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }

  static String text(JsonNode value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With another value at a place, whose parent is there. */
  static JsonNode with(JsonNode base, JsonPointer at, JsonNode value) {
    if (at.matches()) {
      return value;
    }
    JsonNode copy = base.deepCopy();
    JsonNode parent = copy.at(at.head());
    if (parent instanceof ArrayNode array) {
      array.set(at.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
    }
    return copy;
  }

  /** Without a member of an object. */
  static JsonNode without(JsonNode base, JsonPointer object, String member) {
    JsonNode copy = base.deepCopy();
    ((ObjectNode) copy.at(object)).remove(member);
    return copy;
  }

  /** With another name for a member of an object, in its place. */
  static JsonNode renamed(JsonNode base, JsonPointer object, String member, String name) {
    ObjectNode renamed = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> entry : base.at(object).properties()) {
      renamed.set(entry.getKey().equals(member) ? name : entry.getKey(), entry.getValue());
    }
    return with(base, object, renamed);
  }
}
