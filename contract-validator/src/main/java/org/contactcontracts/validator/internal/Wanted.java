package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactcontracts.validator.Shown;

/** What a contract wants where something else or nothing was sent, as part of a sentence. */
final class Wanted {
  /** Enough to see which object is meant; whoever needs more members is told of each. */
  private static final int MOST_NAMES = 8;

  private Wanted() {}

  /**
   * The values that a schema allows, such as "a string" or "true or false"; empty when it says
   * nothing of them.
   *
   * @param pointer where the schema stands
   */
  static String values(ContractDocument document, String pointer) {
    // A required member need not be one that the schema names.
    if (pointer.isEmpty() || document.at(pointer).isMissingNode()) {
      return "";
    }
    JsonNode schema = document.at(document.follow(pointer));
    if (schema.has("enum")) {
      return Shown.list(Explanation.words(schema.get("enum")), "or");
    }
    Set<String> types = new SchemaTypes(document).of(pointer);
    if (types.contains("string") && (schema.has("pattern") || schema.has("format"))) {
      return Notation.of(schema).noun();
    }
    List<String> nouns = types.stream().map(Explanation::noun).toList();
    return nouns.isEmpty() ? "" : Shown.list(nouns, "or");
  }

  /** An object, with the names of its members if the schema lists any. */
  static String object(JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    List<String> known = OperationNodes.names(schema.path("properties"));
    if (!required.isEmpty()) {
      return "an object with " + names(required);
    }
    return known.isEmpty() ? "an object" : "an object, which may have " + names(known);
  }

  private static String names(List<String> names) {
    int shown = names.size() > MOST_NAMES ? MOST_NAMES - 1 : names.size();
    List<String> words = new ArrayList<>();
    names.subList(0, shown).forEach(name -> words.add(Shown.name(name)));
    if (shown < names.size()) {
      words.add((names.size() - shown) + " more");
    }
    return Shown.list(words, "and");
  }
}
