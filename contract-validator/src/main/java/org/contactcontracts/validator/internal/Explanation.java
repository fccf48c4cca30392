package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.validator.Finding;

/**
 * Says in one sentence what is wrong and how to mend it. Built from the contract and from counts
 * and types of the value, never from the value itself.
 */
final class Explanation {
  private final ContractDocument document;
  private final Place place;

  Explanation(ContractDocument document, Place place) {
    this.document = document;
    this.place = place;
  }

  Finding of(Error error) {
    String instance = Pointers.of(error.getInstanceLocation());
    String contract = "#" + Pointers.of(error.getSchemaLocation().getFragment());
    String sentence = place.subject(instance) + " " + predicate(error, contract) + ".";
    return new Finding(instance, error.getKeyword(), sentence, contract);
  }

  private String predicate(Error error, String contract) {
    JsonNode rule = error.getSchemaNode();
    JsonNode schema = document.at(contract.substring(0, contract.lastIndexOf('/')));
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "type" -> type(rule, value);
      case "enum" ->
          "is none of the values that the contract allows; use " + Shown.list(words(rule), "or");
      case "const" -> "is not the one value that the contract allows; use " + word(rule);
      case "required" ->
          "lacks the member " + Shown.name(error.getProperty()) + ", which is required; add it";
      case "additionalProperties", "unevaluatedProperties" ->
          unknownMember(error.getProperty(), schema);
      case "oneOf" -> oneOf(rule, value, contract);
      case "not" -> not(rule, contract);
      case "pattern", "format" -> Notation.of(schema).predicate();
      default -> Bounds.predicate(error.getKeyword(), rule, value, contract);
    };
  }

  private static String type(JsonNode rule, JsonNode value) {
    List<String> allowed = new ArrayList<>();
    if (rule.isArray()) {
      rule.forEach(type -> allowed.add(noun(type.asText())));
    } else {
      allowed.add(noun(rule.asText()));
    }
    String list = Shown.list(allowed, "or");
    return "is %s, and the contract allows %s; send %s".formatted(found(value), list, list);
  }

  private static String unknownMember(String name, JsonNode schema) {
    List<String> known = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(known::add);
    String has = "has the member " + Shown.name(name) + ", which the contract does not know; ";
    return NearestName.of(name, known)
        .map(nearest -> has + "if " + Shown.name(nearest) + " was meant, rename it, else remove it")
        .orElse(has + "remove it");
  }

  private String oneOf(JsonNode branches, JsonNode value, String contract) {
    List<String> members = new ArrayList<>(document.identifyingMembers(branches));
    members.removeIf(String::isEmpty);

    if (members.isEmpty()) {
      return "fits none or several of the %d forms of which it must have one; compare it with %s"
          .formatted(branches.size(), contract);
    }
    if (!value.isObject()) {
      return "is %s, and the contract allows an object; send one with either %s"
          .formatted(found(value), quoted(members, "or"));
    }
    List<String> present = members.stream().filter(value::has).toList();
    String forms = quoted(members, "and") + ", which tell its forms apart";
    if (present.isEmpty()) {
      return "has none of the members " + forms + "; add the one that is meant";
    }
    return present.size() == 1
        ? "has "
            + Shown.name(present.get(0))
            + " of the members "
            + forms
            + ", and fits several; see "
            + contract
        : "has several of the members " + forms + "; keep one of them";
  }

  private static String quoted(List<String> members, String conjunction) {
    return Shown.list(members.stream().map(Shown::name).toList(), conjunction);
  }

  private static String not(JsonNode rule, String contract) {
    if (rule.size() == 1 && rule.path("required").size() == 1) {
      String member = Shown.name(rule.get("required").get(0).asText());
      return "has the member " + member + ", which the contract rules out here; remove it";
    }
    return "has a form that the contract rules out; compare it with " + contract;
  }

  private static List<String> words(JsonNode values) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(word(value)));
    return words;
  }

  private static String word(JsonNode value) {
    String text = value.asText();
    return text.isEmpty() ? value.toString() : text;
  }

  private static String found(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> noun("array");
      case OBJECT, POJO -> noun("object");
      case STRING, BINARY -> noun("string");
      case BOOLEAN -> noun("boolean");
      case NULL, MISSING -> noun("null");
      case NUMBER -> value.isIntegralNumber() ? noun("integer") : "a number with a fraction";
    };
  }

  private static String noun(String type) {
    return switch (type) {
      case "null" -> "null";
      case "integer" -> "a whole number";
      case "array", "object" -> "an " + type;
      default -> "a " + type;
    };
  }
}
