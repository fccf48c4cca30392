package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the {@link MemberSchema}s of a document, each once; they may refer in a circle. */
final class MemberSchemas {
  private static final List<String> TOGETHER = List.of("if", "then", "else");
  private static final List<String> CHOICES = List.of("oneOf", "anyOf");

  private final ContractDocument document;
  private final Map<String, MemberSchema> made = new LinkedHashMap<>();

  MemberSchemas(ContractDocument document) {
    this.document = document;
  }

  /** The one at a place. */
  synchronized MemberSchema at(String pointer) {
    MemberSchema known = made.get(pointer);
    if (known != null) {
      return known;
    }
    JsonNode node = document.at(pointer);
    Set<String> required = new LinkedHashSet<>();
    node.path("required").forEach(name -> required.add(name.asText()));
    MemberSchema schema = new MemberSchema(pointer, node, required);
    made.put(pointer, schema);
    fill(schema, node);
    return schema;
  }

  private void fill(MemberSchema schema, JsonNode node) {
    String pointer = schema.pointer;
    for (String name : OperationNodes.names(node.path("properties"))) {
      schema.properties.put(name, at(pointer + "/properties/" + Pointers.escape(name)));
    }
    if (node.path("items").isObject()) {
      schema.elements = at(pointer + "/items");
    }
    if (node.path("additionalProperties").isObject()) {
      schema.others = at(pointer + "/additionalProperties");
    }
    if (node.has("$ref")) {
      String target = document.target(node);
      if (!document.at(target).isMissingNode()) {
        schema.together.add(at(target));
      }
    }
    for (int i = 0; i < node.path("allOf").size(); i++) {
      schema.together.add(at(pointer + "/allOf/" + i));
    }
    for (String keyword : TOGETHER) {
      if (node.has(keyword)) {
        schema.together.add(at(pointer + "/" + keyword));
      }
    }
    for (String name : OperationNodes.names(node.path("dependentSchemas"))) {
      schema.together.add(at(pointer + "/dependentSchemas/" + Pointers.escape(name)));
    }
    for (String keyword : CHOICES) {
      schema.signs.addAll(document.identifyingMembers(node.path(keyword)));
      for (int i = 0; i < node.path(keyword).size(); i++) {
        schema.choices.add(at(pointer + "/" + keyword + "/" + i));
      }
    }
  }
}
