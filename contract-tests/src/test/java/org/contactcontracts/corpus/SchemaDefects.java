package org.contactcontracts.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.contactcontracts.fuzz.Schema;

/** Walks over a body that conforms, and breaks one rule of its schema at a time. */
final class SchemaDefects {
  private static final String STRANGER = "extra_member";

  private final JsonNode base;
  private final Random random;
  private final List<BodyDefect> defects = new ArrayList<>();

  private SchemaDefects(JsonNode base, Random random) {
    this.base = base;
    this.random = random;
  }

  /**
   * Every defect that a schema knows of.
   *
   * @param base what conforms
   */
  static List<BodyDefect> of(Schema schema, JsonNode base, Random random) {
    SchemaDefects walk = new SchemaDefects(base, random);
    walk.value(schema, JsonPointer.empty());
    return walk.defects;
  }

  private void add(String what, Flaw flaw, JsonNode body, String instance, String keyword) {
    defects.add(new BodyDefect(what, flaw, Tree.bytes(body), instance, keyword));
  }

  private void value(Schema schema, JsonPointer at) {
    JsonNode good = base.at(at);
    for (ValueDefects.BadValue bad : ValueDefects.of(schema, good, random)) {
      add(
          "%s %s".formatted(place(at), bad.what()),
          bad.flaw(),
          Tree.with(base, at, bad.value()),
          at.toString(),
          bad.keyword());
    }
    if (good.isArray() && !good.isEmpty()) {
      value(schema.items(), at.appendIndex(0));
    } else if (good.isObject()) {
      object(schema.forms().isEmpty() ? schema : form(schema, at), at);
    }
  }

  private static String place(JsonPointer at) {
    return at.matches() ? "the body" : at.toString();
  }

  /** The form that the body has here, after all that is wrong without any or with several. */
  private Schema form(Schema schema, JsonPointer at) {
    List<String> members = schema.forms().stream().map(SchemaDefects::identifying).toList();
    int index =
        members.indexOf(members.stream().filter(base.at(at)::has).findFirst().orElseThrow());
    String own = members.get(index);
    String other = members.get(1 - index);
    String instance = at.toString();
    add(
        "%s lacks %s, which tells its form".formatted(place(at), own),
        Flaw.FORM,
        Tree.without(base, at, own),
        instance,
        "oneOf");
    Schema otherForm = schema.forms().get(1 - index);
    JsonNode value = sample(Objects.requireNonNull(otherForm.properties().get(other)));
    add(
        "%s has %s beside %s".formatted(place(at), other, own),
        Flaw.FORM,
        Tree.with(base, at.appendProperty(other), value),
        instance,
        "oneOf");
    return schema.forms().get(index);
  }

  private static JsonNode sample(Schema schema) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (schema.isNumeric()) {
      return IntNode.valueOf(1);
    }
    return schema.isText()
        ? TextNode.valueOf("x")
        : schema.allows("array") ? json.arrayNode() : json.objectNode();
  }

  private static String identifying(Schema form) {
    return form.required().get(0);
  }

  private void object(Schema schema, JsonPointer at) {
    for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
      value(property.getValue(), at.appendProperty(property.getKey()));
    }
    for (String name : schema.required()) {
      if (schema.forbidden().isEmpty()) {
        add(
            "%s lacks %s".formatted(place(at), name),
            Flaw.MISSING,
            Tree.without(base, at, name),
            at.toString(),
            "required");
      }
    }
    if (!schema.properties().isEmpty()) {
      strangers(schema, at);
    }
  }

  private void strangers(Schema schema, JsonPointer at) {
    String keyword = schema.open() ? "unknown-member" : "additionalProperties";
    add(
        "%s has the member %s".formatted(place(at), STRANGER),
        Flaw.UNKNOWN,
        Tree.with(base, at.appendProperty(STRANGER), IntNode.valueOf(1)),
        at.toString(),
        keyword);
    for (String name : schema.properties().keySet()) {
      if (base.at(at).has(name) && !schema.required().contains(name)) {
        String misspelt = misspelt(name, schema);
        add(
            "%s has %s spelt %s".formatted(place(at), name, misspelt),
            Flaw.UNKNOWN,
            Tree.renamed(base, at, name, misspelt),
            at.toString(),
            keyword);
      }
    }
  }

  /** A slip of the pen: two letters swapped, one doubled or one left out. */
  private String misspelt(String name, Schema schema) {
    int i = 1 + random.nextInt(name.length() - 1);
    String swapped =
        name.substring(0, i - 1) + name.charAt(i) + name.charAt(i - 1) + name.substring(i + 1);
    String doubled = name.substring(0, i) + name.charAt(i) + name.substring(i);
    String shortened = name.substring(0, i) + name.substring(i + 1);
    List<String> slips =
        Stream.of(swapped, doubled, shortened)
            .filter(slip -> !schema.names().contains(slip))
            .toList();
    return slips.get(random.nextInt(slips.size()));
  }
}
