package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What types a schema allows, as far as it says so where it can be seen. */
final class SchemaTypes {
  /** Nobody nests the type of a parameter deeper; what refers to itself ends here. */
  private static final int DEEPEST = 8;

  private final ContractDocument document;

  SchemaTypes(ContractDocument document) {
    this.document = document;
  }

  /** The types without null; none when the schema names none. */
  Set<String> of(String pointer) {
    Set<String> types = new LinkedHashSet<>();
    if (!pointer.isEmpty()) {
      collect(document.at(pointer), types, 0);
    }
    types.remove("null");
    return types;
  }

  /** The types of the elements, if it is a schema of arrays. */
  Set<String> ofElements(String pointer) {
    Set<String> types = new LinkedHashSet<>();
    if (!pointer.isEmpty()) {
      collect(document.at(pointer).path("items"), types, 0);
    }
    types.remove("null");
    return types;
  }

  /** The members, if it is a schema of closed objects; none when any may be one. */
  Set<String> members(String pointer) {
    if (pointer.isEmpty()) {
      return Set.of();
    }
    JsonNode schema = document.at(pointer);
    JsonNode others = schema.path("additionalProperties");
    boolean closed = others.isMissingNode() || (others.isBoolean() && !others.booleanValue());
    return closed ? Set.copyOf(OperationNodes.names(schema.path("properties"))) : Set.of();
  }

  private void collect(JsonNode schema, Set<String> types, int depth) {
    JsonNode type = schema.path("type");
    if (depth == DEEPEST) {
      return;
    }
    if (type.isTextual()) {
      types.add(type.asText());
    } else if (type.isArray()) {
      type.forEach(each -> types.add(each.asText()));
    } else {
      if (schema.has("$ref")) {
        collect(document.referred(schema), types, depth + 1);
      }
      for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
        schema.path(keyword).forEach(branch -> collect(branch, types, depth + 1));
      }
      schema.path("enum").forEach(value -> types.add(typeOf(value)));
    }
  }

  private static String typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array";
      case OBJECT, POJO -> "object";
      case NULL, MISSING -> "null";
      case STRING, BINARY -> "string";
    };
  }
}
