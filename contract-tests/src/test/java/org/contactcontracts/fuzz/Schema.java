package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A schema of a contract, its reference followed. Knows the keywords that the contracts use. */
public final class Schema {

  private static final Set<String> ANNOTATIONS =
      Set.of("description", "examples", "x-source", "x-assumption", "x-identified-by");

  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "oneOf",
          "not",
          "maxLength",
          "pattern",
          "format",
          "minimum",
          "maximum");

  /** A schema that every value keeps, such as that of a member of a free-form object. */
  static final Schema ANY =
      new Schema(MissingNode.getInstance(), JsonNodeFactory.instance.objectNode());

  private final JsonNode node;
  private final Map<String, Schema> properties = new LinkedHashMap<>();
  private final List<Schema> forms = new ArrayList<>();
  private final Set<String> types;
  private final Set<String> names;
  private final Optional<Schema> items;
  private final Optional<Format> notation;

  private Schema(JsonNode document, JsonNode node) {
    this.node = node;
    for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
      properties.put(property.getKey(), of(document, property.getValue()));
    }
    node.path("oneOf").forEach(form -> forms.add(of(document, form)));
    items = Optional.ofNullable(node.get("items")).map(element -> of(document, element));
    types = types();
    notation =
        types.contains("string")
            ? pattern().or(this::format).map(rule -> Format.of(this))
            : Optional.empty();
    names = new HashSet<>(properties.keySet());
    names.addAll(forbidden());
    forms.forEach(form -> names.addAll(form.names));
  }

  private Set<String> types() {
    if (!forms.isEmpty()) {
      return Set.of("object");
    }
    JsonNode type = node.path("type");
    return type.isTextual() ? Set.of(type.asText()) : Set.copyOf(texts(type));
  }

  /**
   * The schema at a node of a document.
   *
   * @throws IllegalStateException when it has a keyword that the fuzzer does not know, because its
   *     bodies would then be valid by luck
   */
  public static Schema of(JsonNode document, JsonNode node) {
    JsonNode target = node;
    while (target.has("$ref")) {
      target = document.at(target.get("$ref").asText().substring(1));
    }
    for (Map.Entry<String, JsonNode> keyword : target.properties()) {
      if (!KNOWN.contains(keyword.getKey()) && !ANNOTATIONS.contains(keyword.getKey())) {
        throw new IllegalStateException(
            "The fuzzer does not know the keyword %s; teach it to Schema, BodyGenerator and the mutations."
                .formatted(keyword.getKey()));
      }
    }
    return new Schema(document, target);
  }

  /** Whether every value keeps it. */
  public boolean isAny() {
    return node.isEmpty();
  }

  public boolean allows(String type) {
    return types.isEmpty()
        || types.contains(type)
        || (type.equals("integer") && types.contains("number"));
  }

  public boolean isNumeric() {
    return !isAny() && (allows("integer") || allows("number"));
  }

  /** A text that may hold anything, as far as its length allows. */
  public boolean isPlainText() {
    return isText() && !node.has("enum") && notation.isEmpty();
  }

  /** The notation of a text that has a format or a pattern. */
  Optional<Format> notation() {
    return notation;
  }

  public boolean isText() {
    return !isAny() && allows("string");
  }

  /** An object of which the contract lists no member, such as custom attributes. */
  public boolean isFreeForm() {
    return !isAny() && allows("object") && properties.isEmpty() && forms.isEmpty() && open();
  }

  public boolean open() {
    return node.path("additionalProperties").asBoolean(true);
  }

  public Map<String, Schema> properties() {
    return properties;
  }

  public List<String> required() {
    return texts(node.path("required"));
  }

  /** The members whose presence the schema rules out. */
  public List<String> forbidden() {
    return texts(node.path("not").path("required"));
  }

  /** The branches of a oneOf; empty when the schema is none. */
  public List<Schema> forms() {
    return forms;
  }

  /** What the elements of an array must keep. */
  public Schema items() {
    return items.orElse(ANY);
  }

  public List<String> enumeration() {
    return texts(node.path("enum"));
  }

  public Optional<Integer> maxLength() {
    return Optional.ofNullable(node.get("maxLength")).map(JsonNode::asInt);
  }

  public Optional<String> pattern() {
    return Optional.ofNullable(node.get("pattern")).map(JsonNode::asText);
  }

  /** The asserted format of a text. */
  public Optional<String> format() {
    return Optional.ofNullable(node.get("format"))
        .map(JsonNode::asText)
        .filter(format -> !format.equals("binary"));
  }

  public String example() {
    return node.path("examples").path(0).asText();
  }

  public BigDecimal minimum() {
    return node.required("minimum").decimalValue();
  }

  public BigDecimal maximum() {
    return node.required("maximum").decimalValue();
  }

  public boolean isBounded() {
    return node.has("minimum") && node.has("maximum");
  }

  /** Every name that means something in an object of this schema, whichever form it has. */
  public Set<String> names() {
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
