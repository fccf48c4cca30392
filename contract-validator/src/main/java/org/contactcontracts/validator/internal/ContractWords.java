package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Collects the words that a document writes itself. */
final class ContractWords {
  private final Set<String> words = new HashSet<>();

  private ContractWords() {}

  static Set<String> of(JsonNode root) {
    ContractWords collected = new ContractWords();
    collected.collect(root.path("paths"));
    collected.collect(root.path("components"));
    return Set.copyOf(collected.words);
  }

  private void collect(JsonNode node) {
    if (node.path("properties").isObject()) {
      node.path("properties").fieldNames().forEachRemaining(words::add);
    }
    if (node.path("enum").isArray()) {
      node.path("enum").forEach(this::addText);
    }
    if (node.path("in").isTextual()) {
      addText(node.path("name"));
    }
    node.properties()
        .forEach(
            member -> {
              // What stands in an example is a message, not the contract.
              if (!member.getKey().equals("examples") && !member.getKey().equals("example")) {
                collect(member.getValue());
              }
            });
    if (node.isArray()) {
      node.forEach(this::collect);
    }
  }

  private void addText(JsonNode node) {
    if (node.isTextual()) {
      words.add(node.textValue());
    }
  }
}
