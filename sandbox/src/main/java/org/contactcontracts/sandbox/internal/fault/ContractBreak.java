package org.contactcontracts.sandbox.internal.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Operation;

/**
 * Takes an answer beyond its contract. Every change that is possible is tried on the answer, and
 * the contract's own validator says which of them are the ones that are wanted.
 */
final class ContractBreak {
  /** What no vendor will ever call a member or a value. */
  private static final String NEW = "sandbox_invention";

  private static final JsonMapper JSON = new JsonMapper();

  private final BodyContract contract;
  private final JsonNode root;
  private final List<byte[]> found = new ArrayList<>();

  private ContractBreak(BodyContract contract, JsonNode root) {
    this.contract = contract;
    this.root = root;
  }

  /** One of the bodies that break the contract as wanted; empty if there is none. */
  static Optional<byte[]> of(
      FaultType type, Answered answered, Operation operation, SplittableRandom chance) {
    Optional<BodyContract> contract =
        answered
            .headers()
            .first("Content-Type")
            .flatMap(mediaType -> operation.response(answered.status(), mediaType));
    if (contract.isEmpty()) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(answered.body());
      ContractBreak tried = new ContractBreak(contract.get(), root);
      tried.look(type, root);
      List<byte[]> found = tried.found;
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(found.get(chance.nextInt(found.size())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void look(FaultType type, JsonNode node) throws JsonProcessingException {
    if (node instanceof ObjectNode object) {
      switch (type) {
        case NEW_MEMBER -> addTo(object);
        case MISSING_MEMBER -> removeFrom(object);
        default -> replaceIn(object);
      }
      for (JsonNode child : List.copyOf(children(object))) {
        look(type, child);
      }
    } else if (node instanceof ArrayNode array) {
      for (JsonNode element : array) {
        look(type, element);
      }
    }
  }

  private void addTo(ObjectNode object) throws JsonProcessingException {
    object.put(NEW, NEW);
    if (contract.validate(root).conforms() && !contract.unknownMembers(root).isEmpty()) {
      found.add(JSON.writeValueAsBytes(root));
    }
    object.remove(NEW);
  }

  private void removeFrom(ObjectNode object) throws JsonProcessingException {
    for (String name : names(object)) {
      ObjectNode before = object.deepCopy();
      object.remove(name);
      keepIfBreaking("required");
      object.removeAll();
      object.setAll(before);
    }
  }

  private void replaceIn(ObjectNode object) throws JsonProcessingException {
    for (String name : names(object)) {
      JsonNode value = object.get(name);
      if (value.isTextual()) {
        object.put(name, NEW);
        keepIfBreaking("enum");
        object.set(name, value);
      }
    }
  }

  private void keepIfBreaking(String keyword) throws JsonProcessingException {
    if (contract.validate(root).findings().stream().anyMatch(f -> f.keyword().equals(keyword))) {
      found.add(JSON.writeValueAsBytes(root));
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<JsonNode> children(ObjectNode object) {
    List<JsonNode> children = new ArrayList<>();
    object.forEach(children::add);
    return children;
  }
}
