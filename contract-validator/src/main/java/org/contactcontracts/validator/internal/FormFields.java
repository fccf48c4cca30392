package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactcontracts.validator.Limits;

/** Reads the texts of a form as the values that a schema means by them. */
final class FormFields {
  private final SchemaTypes types;
  private final MemberSchema schema;
  private final Limits limits;

  FormFields(ContractDocument document, MemberSchema schema, Limits limits) {
    this.types = new SchemaTypes(document);
    this.schema = schema;
    this.limits = limits;
  }

  ObjectNode read(Map<String, List<String>> fields) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, texts) -> form.set(name, field(name, texts)));
    return form;
  }

  private JsonNode field(String name, List<String> texts) {
    Set<String> ofField = new LinkedHashSet<>();
    Set<String> ofElements = new LinkedHashSet<>();
    for (MemberSchema owner : MemberStates.all(List.of(schema))) {
      MemberSchema member = owner.properties.get(name);
      if (member != null) {
        ofField.addAll(types.of(member.pointer));
        ofElements.addAll(types.ofElements(member.pointer));
      }
    }
    if (texts.size() == 1 && !ofField.contains("array")) {
      return value(texts.get(0), ofField);
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(text -> array.add(value(text, ofElements)));
    return array;
  }

  private JsonNode value(String text, Set<String> allowed) {
    if (allowed.equals(Set.of("object"))) {
      try {
        return new BodyReader(limits).readJson(text.getBytes(StandardCharsets.UTF_8));
      } catch (UnreadableBody e) {
        return TextNode.valueOf(text);
      }
    }
    List<JsonNode> readings = new PlainValues(allowed, limits).readings(text);
    return readings.isEmpty() ? TextNode.valueOf(text) : readings.get(0);
  }
}
