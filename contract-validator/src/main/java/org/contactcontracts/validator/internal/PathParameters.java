package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;

/** The path parameters of an operation, held against their schemas. */
public final class PathParameters {
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private final Map<String, BodySchema> schemas = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Limits limits;

  /**
   * Path parameters.
   *
   * @param schemaPointers the schemas by the names of the parameters
   */
  public PathParameters(
      ContractDocument document, Map<String, String> schemaPointers, Limits limits) {
    this.limits = limits;
    schemaPointers.forEach(
        (name, pointer) -> {
          schemas.put(name, document.schema(pointer));
          types.put(name, document.at(pointer).path("type").asText());
        });
  }

  /** The names, in the order of the contract. */
  public List<String> names() {
    return List.copyOf(schemas.keySet());
  }

  /** Where the schema of the parameter at a place, a slash and its name, stands in the contract. */
  public String schemaPointer(String instance) {
    String name = instance.substring(1).replace("~1", "/").replace("~0", "~");
    return Objects.requireNonNull(schemas.get(name), name).pointer();
  }

  /**
   * Which values break which rules, in the order of the parameters.
   *
   * @throws UnreadableBody when a value is no text
   */
  public List<Finding> findings(Map<String, String> values) {
    List<Finding> findings = new ArrayList<>();
    schemas.forEach(
        (name, schema) -> {
          String instance = "/" + Pointers.escape(name);
          String value = values.get(name);
          if (value == null) {
            findings.add(
                finding(instance, "required", " is missing; give it a value.", schema.pointer()));
            return;
          }
          String type = types.getOrDefault(name, "");
          Optional<JsonNode> node = read(instance, type, value);
          if (node.isEmpty()) {
            findings.add(finding(instance, "type", wanted(type), schema.pointer() + "/type"));
          } else {
            findings.addAll(held(instance, schema, node.get()));
          }
        });
    return findings;
  }

  private List<Finding> held(String instance, BodySchema schema, JsonNode value) {
    try {
      return schema
          .findings(value, limits.maxFindings(), whole -> Place.IN_PATH.subject(instance))
          .stream()
          .map(f -> new Finding(instance + f.instance(), f.keyword(), f.message(), f.contract()))
          .toList();
    } catch (UnreadableBody e) {
      throw new UnreadableBody(instance, e.code(), e.sentence());
    }
  }

  private Optional<JsonNode> read(String instance, String type, String value) {
    if (Utf8.loneSurrogate(value) >= 0) {
      throw new UnreadableBody(
          instance,
          "encoding",
          Place.IN_PATH.subject(instance)
              + " has one half of a surrogate pair without the other; write the whole character.");
    }
    boolean tooLong = value.length() > limits.maxNumberLength();
    return switch (type) {
      case "integer" -> number(value, !tooLong && INTEGER.matcher(value).matches());
      case "number" -> number(value, !tooLong && NUMBER.matcher(value).matches());
      case "boolean" ->
          value.equals("true") || value.equals("false")
              ? Optional.of(BooleanNode.valueOf(value.equals("true")))
              : Optional.empty();
      default -> Optional.of(TextNode.valueOf(value));
    };
  }

  private Optional<JsonNode> number(String value, boolean canonical) {
    return canonical
        ? Optional.of(new BodyReader(limits).readJson(value.getBytes(StandardCharsets.US_ASCII)))
        : Optional.empty();
  }

  private static String wanted(String type) {
    return switch (type) {
      case "integer" ->
          " is not a whole number in decimal digits; write the digits only, without leading zeros.";
      case "boolean" -> " is neither true nor false; write one of them.";
      default -> " is not a decimal number; write it in digits, with a point before a fraction.";
    };
  }

  private static Finding finding(
      String instance, String keyword, String predicate, String contract) {
    return new Finding(instance, keyword, Place.IN_PATH.subject(instance) + predicate, contract);
  }
}
