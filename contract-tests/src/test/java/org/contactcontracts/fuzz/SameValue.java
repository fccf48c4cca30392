package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Whether two trees are the same JSON value: the same members in any order, the same elements,
 * numbers by value, texts by their units. Where the contract has a time, instant and offset count.
 */
final class SameValue {

  private SameValue() {}

  static boolean of(Schema schema, JsonNode a, JsonNode b) {
    if (a.isNumber() && b.isNumber()) {
      return a.decimalValue().compareTo(b.decimalValue()) == 0;
    }
    if (a.getNodeType() != b.getNodeType() || a.size() != b.size()) {
      return false;
    }
    if (a.isObject()) {
      return members(schema, a, b);
    }
    if (a.isArray()) {
      for (int i = 0; i < a.size(); i++) {
        if (!of(schema.items(), a.get(i), b.get(i))) {
          return false;
        }
      }
      return true;
    }
    boolean time = a.isTextual() && schema.notation().filter(Format.DATE_TIME::equals).isPresent();
    return time
        ? OffsetDateTime.parse(a.textValue()).equals(OffsetDateTime.parse(b.textValue()))
        : a.equals(b);
  }

  private static boolean members(Schema schema, JsonNode a, JsonNode b) {
    for (Map.Entry<String, JsonNode> member : a.properties()) {
      JsonNode other = b.get(member.getKey());
      if (other == null || !of(member(schema, member.getKey(), a), member.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  private static Schema member(Schema schema, String name, JsonNode object) {
    return schema.forms().stream()
        .filter(form -> form.required().stream().allMatch(object::has))
        .findFirst()
        .orElse(schema)
        .properties()
        .getOrDefault(name, Schema.ANY);
  }
}
