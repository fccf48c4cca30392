package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Shown;

/**
 * Says in one sentence what is wrong and how to mend it. Built from the contract and from counts
 * and types of the value, never from the value itself.
 */
final class Explanation {
  private static final Set<String> MEMBER_KEYWORDS =
      Set.of("required", "additionalProperties", "unevaluatedProperties");

  private final ContractDocument document;
  private final Place place;

  Explanation(ContractDocument document, Place place) {
    this.document = document;
    this.place = place;
  }

  Finding of(Error error) {
    String instance = Pointers.of(error.getInstanceLocation());
    String contract = "#" + Pointers.of(error.getSchemaLocation().getFragment());
    Wording wording = wording(error, contract);
    return new Finding(
        instance,
        error.getKeyword(),
        wording.problem(place.subject(instance)),
        wording.remedySentence(),
        contract,
        Optional.ofNullable(
            MEMBER_KEYWORDS.contains(error.getKeyword()) ? error.getProperty() : null));
  }

  private Wording wording(Error error, String contract) {
    JsonNode rule = error.getSchemaNode();
    JsonNode schema = document.at(contract.substring(0, contract.lastIndexOf('/')));
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "type" -> type(rule, schema, value);
      case "enum" ->
          new Wording(
              "is none of the values that the contract allows",
              "use " + Shown.list(words(rule), "or"));
      case "const" ->
          new Wording("is not the one value that the contract allows", "use " + word(rule));
      case "required" ->
          new Wording(
              "lacks the member " + Shown.name(error.getProperty()) + ", which is required",
              added(contract, error.getProperty()));
      case "additionalProperties", "unevaluatedProperties" ->
          unknownMember(error.getProperty(), schema);
      case "oneOf" -> oneOf(rule, value, contract);
      case "not" -> not(rule, contract);
      case "pattern", "format" -> Notation.of(schema).wording();
      default -> Bounds.wording(error.getKeyword(), rule, value, contract);
    };
  }

  private String added(String contract, String member) {
    String schema = contract.substring(0, contract.lastIndexOf('/'));
    String values = Wanted.values(document, schema + "/properties/" + Pointers.escape(member));
    return values.isEmpty() ? "add it" : "add it with " + values;
  }

  private static Wording type(JsonNode rule, JsonNode schema, JsonNode value) {
    List<String> allowed = new ArrayList<>();
    if (rule.isArray()) {
      rule.forEach(type -> allowed.add(noun(type.asText())));
    } else {
      allowed.add(noun(rule.asText()));
    }
    String list = Shown.list(allowed, "or");
    return new Wording(
        "is %s, and the contract allows %s".formatted(found(value), list),
        "send " + list.replace(noun("object"), Wanted.object(schema)));
  }

  private static Wording unknownMember(String name, JsonNode schema) {
    List<String> known = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(known::add);
    return unknownMember(name, known);
  }

  static Wording unknownMember(String name, List<String> known) {
    return new Wording(
        "has the member " + Shown.name(name) + ", which the contract does not know",
        NearestName.of(name, known)
            .map(nearest -> "if " + Shown.name(nearest) + " was meant, rename it, else remove it")
            .orElse("remove it"));
  }

  private Wording oneOf(JsonNode branches, JsonNode value, String contract) {
    List<String> members = new ArrayList<>(document.identifyingMembers(branches));
    members.removeIf(String::isEmpty);

    if (members.isEmpty()) {
      return new Wording(
          "fits none or several of the %d forms of which it must have one"
              .formatted(branches.size()),
          "compare it with " + contract);
    }
    if (!value.isObject()) {
      return new Wording(
          "is %s, and the contract allows an object".formatted(found(value)),
          "send one with either " + quoted(members, "or"));
    }
    List<String> present = members.stream().filter(value::has).toList();
    String forms = quoted(members, "and") + ", which tell its forms apart";
    if (present.isEmpty()) {
      return new Wording("has none of the members " + forms, "add the one that is meant");
    }
    return present.size() == 1
        ? new Wording(
            "has " + Shown.name(present.get(0)) + " of the members " + forms + ", and fits several",
            "see " + contract)
        : new Wording("has several of the members " + forms, "keep one of them");
  }

  private static String quoted(List<String> members, String conjunction) {
    return Shown.list(members.stream().map(Shown::name).toList(), conjunction);
  }

  private static Wording not(JsonNode rule, String contract) {
    if (rule.size() == 1 && rule.path("required").size() == 1) {
      String member = Shown.name(rule.get("required").get(0).asText());
      return new Wording(
          "has the member " + member + ", which the contract rules out here", "remove it");
    }
    return new Wording("has a form that the contract rules out", "compare it with " + contract);
  }

  static List<String> words(JsonNode values) {
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

  static String noun(String type) {
    return switch (type) {
      case "null" -> "null";
      case "integer" -> "a whole number";
      case "array", "object" -> "an " + type;
      default -> "a " + type;
    };
  }
}
