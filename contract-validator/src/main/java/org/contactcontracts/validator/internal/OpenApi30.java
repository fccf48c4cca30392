package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites the schemas of an OpenAPI 3.0 document to what they mean in JSON Schema 2020-12, in
 * place: nothing moves, so that a pointer into the one is a pointer into the other.
 */
final class OpenApi30 {
  /** OAS 3.0.4, Schema Object: what it has; everything else means nothing. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "additionalProperties",
          "allOf",
          "anyOf",
          "default",
          "deprecated",
          "description",
          "discriminator",
          "enum",
          "example",
          "exclusiveMaximum",
          "exclusiveMinimum",
          "externalDocs",
          "format",
          "items",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum",
          "multipleOf",
          "not",
          "nullable",
          "oneOf",
          "pattern",
          "properties",
          "readOnly",
          "required",
          "title",
          "type",
          "uniqueItems",
          "writeOnly",
          "xml");

  /** Members that hold things by names of their author's choice. */
  private static final Set<String> NAMED =
      Set.of("callbacks", "content", "encoding", "headers", "parameters", "paths", "responses");

  private final String oneWay;

  /**
   * Rewrites for one direction.
   *
   * @param oneWay {@code readOnly} for requests, {@code writeOnly} for responses: a member that is
   *     marked so is required in the other direction only (OAS 3.0.4, Schema Object)
   */
  OpenApi30(String oneWay) {
    this.oneWay = oneWay;
  }

  /** A rewritten copy. */
  JsonNode upgraded(JsonNode document) {
    JsonNode copy = document.deepCopy();
    JsonNode components = copy.path("components");
    components.path("schemas").forEach(this::schema);
    for (Map.Entry<String, JsonNode> kind : components.properties()) {
      if (!kind.getKey().equals("schemas")) {
        kind.getValue().forEach(this::part);
      }
    }
    copy.path("paths").forEach(this::part);
    return copy;
  }

  /** Goes into examples and extensions too; nobody asks there what a schema means. */
  private void part(JsonNode node) {
    node.properties()
        .forEach(
            member -> {
              String name = member.getKey();
              if (name.equals("schema")) {
                schema(member.getValue());
              } else if (NAMED.contains(name)) {
                member.getValue().forEach(this::part);
              } else {
                part(member.getValue());
              }
            });
  }

  private void schema(JsonNode node) {
    if (!(node instanceof ObjectNode schema)) {
      return;
    }
    if (schema.has("$ref")) {
      schema.retain("$ref");
      return;
    }
    schema.retain(
        OperationNodes.names(schema).stream()
            .filter(name -> KEYWORDS.contains(name) || name.startsWith("x-"))
            .toList());
    nullable(schema);
    bound(schema, "minimum", "exclusiveMinimum");
    bound(schema, "maximum", "exclusiveMaximum");
    required(schema);
    if (schema.has("example")) {
      schema.set("examples", schema.arrayNode().add(schema.get("example")));
    }
    schema.path("properties").forEach(this::schema);
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      schema.path(keyword).forEach(this::schema);
    }
    for (String keyword : List.of("items", "additionalProperties", "not")) {
      schema(schema.path(keyword));
    }
  }

  /** Says nothing without a type beside it, and nothing about an enum (OAS 3.0.4, nullable). */
  private static void nullable(ObjectNode schema) {
    if (schema.path("nullable").asBoolean() && schema.path("type").isTextual()) {
      schema.set("type", schema.arrayNode().add(schema.get("type")).add("null"));
    }
    schema.remove("nullable");
  }

  private static void bound(ObjectNode schema, String bound, String exclusive) {
    boolean excluded = schema.path(exclusive).asBoolean();
    schema.remove(exclusive);
    if (excluded && schema.has(bound)) {
      schema.set(exclusive, schema.remove(bound));
    }
  }

  private void required(ObjectNode schema) {
    if (!(schema.path("required") instanceof ArrayNode required)) {
      return;
    }
    for (int i = required.size() - 1; i >= 0; i--) {
      JsonNode member = schema.path("properties").path(required.get(i).asText());
      if (member.path(oneWay).asBoolean()) {
        required.remove(i);
      }
    }
  }
}
