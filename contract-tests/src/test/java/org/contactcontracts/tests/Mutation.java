package org.contactcontracts.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * A small change of a contract that some sample should notice.
 *
 * @param change what is done to the place
 * @param pointer the place, a JSON Pointer into the document
 */
record Mutation(Change change, String pointer) {

  enum Change {
    /** Takes a keyword, a required name, an enum value or a property away. */
    DROP,
    /** Makes a property impossible, so that an accepted sample must hold it. */
    FORBID,
    /**
     * Closes an open object, so that an accepted sample must hold a member that it does not list.
     */
    CLOSE
  }

  private static final Set<String> CONSTRAINTS =
      Set.of(
          "type",
          "maxLength",
          "minLength",
          "pattern",
          "format",
          "minimum",
          "maximum",
          "oneOf",
          "not",
          "items",
          "$ref");

  /** Annotations in the dialect that is asserted here: the bounds beside them decide. */
  private static final Set<String> SILENT_FORMATS = Set.of("int32", "int64", "binary");

  /** Every mutation of every schema of a document. */
  static List<Mutation> of(JsonNode document) {
    List<Mutation> mutations = new ArrayList<>();
    Deque<String> schemas = new ArrayDeque<>();
    document
        .at("/components/schemas")
        .fieldNames()
        .forEachRemaining(name -> schemas.add("/components/schemas/" + name));
    while (!schemas.isEmpty()) {
      String pointer = schemas.remove();
      JsonNode schema = document.at(pointer);
      schema
          .fieldNames()
          .forEachRemaining(
              keyword -> collect(schema, pointer + "/" + keyword, keyword, mutations, schemas));
    }
    return mutations;
  }

  private static void collect(
      JsonNode schema,
      String pointer,
      String keyword,
      List<Mutation> mutations,
      Deque<String> schemas) {
    JsonNode value = schema.get(keyword);
    switch (keyword) {
      case "additionalProperties" ->
          mutations.add(new Mutation(value.asBoolean() ? Change.CLOSE : Change.DROP, pointer));
      case "required" -> dropEach(value, pointer, mutations);
      case "enum" -> {
        mutations.add(new Mutation(Change.DROP, pointer));
        dropEach(value, pointer, mutations);
      }
      case "properties" ->
          value
              .fieldNames()
              .forEachRemaining(
                  name -> {
                    schemas.add(pointer + "/" + name);
                    mutations.add(new Mutation(Change.DROP, pointer + "/" + name));
                    mutations.add(new Mutation(Change.FORBID, pointer + "/" + name));
                  });
      default -> {
        if (CONSTRAINTS.contains(keyword) && asserts(keyword, value)) {
          mutations.add(new Mutation(Change.DROP, pointer));
          dropEach(value, pointer, mutations);
          if (keyword.equals("items")) {
            schemas.add(pointer);
          }
        }
      }
    }
  }

  private static boolean asserts(String keyword, JsonNode value) {
    return !(keyword.equals("items") && value.isEmpty())
        && !(keyword.equals("format") && SILENT_FORMATS.contains(value.asText()));
  }

  private static void dropEach(JsonNode value, String pointer, List<Mutation> mutations) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        mutations.add(new Mutation(Change.DROP, pointer + "/" + i));
      }
    }
  }

  /** A copy of the document with the change. */
  JsonNode apply(JsonNode document) {
    JsonNode copy = document.deepCopy();
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = copy.at(pointer.substring(0, slash));
    String last = pointer.substring(slash + 1);
    if (change != Change.DROP) {
      ((ObjectNode) parent).put(last, false);
    } else if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(last));
    } else {
      ((ObjectNode) parent).remove(last);
    }
    return copy;
  }

  @Override
  public String toString() {
    return change.name().toLowerCase(java.util.Locale.ROOT) + " " + pointer;
  }
}
