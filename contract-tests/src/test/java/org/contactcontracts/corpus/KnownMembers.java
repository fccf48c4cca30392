package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.contactcontracts.fuzz.Schema;

/** Whether a body that conforms has only members that its schema names. */
final class KnownMembers {
  private KnownMembers() {}

  static boolean only(Schema schema, JsonNode value) {
    if (value.isArray()) {
      for (JsonNode element : value) {
        if (!only(schema.items(), element)) {
          return false;
        }
      }
      return true;
    }
    for (Schema form : schema.forms()) {
      if (value.has(form.required().get(0))) {
        return only(form, value);
      }
    }
    if (!value.isObject() || schema.properties().isEmpty()) {
      return true;
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      Schema property = schema.properties().get(member.getKey());
      if (property == null || !only(property, member.getValue())) {
        return false;
      }
    }
    return true;
  }
}
