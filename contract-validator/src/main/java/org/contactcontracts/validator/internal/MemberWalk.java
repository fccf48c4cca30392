package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.MemberState.State;
import org.contactcontracts.validator.Sightings;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a value beside the schemas that speak of it, and notes what members it has: which
 * states they are in, and which no schema names.
 */
final class MemberWalk {
  private final ContractDocument document;
  private final MemberStates states;
  private final Sightings sightings = new Sightings();
  private final List<Finding> unknown = new ArrayList<>();

  MemberWalk(ContractDocument document, MemberStates states) {
    this.document = document;
    this.states = states;
  }

  /** What the walk saw. */
  Sightings sightings() {
    return sightings;
  }

  /** The members that no schema names, in document order. */
  List<Finding> unknown() {
    return unknown;
  }

  /**
   * Walks through a value.
   *
   * @param schemas those that speak of it
   * @param instance a JSON Pointer to it
   * @param pattern the same with asterisks for elements
   */
  void walk(List<MemberSchema> schemas, JsonNode value, String instance, String pattern) {
    if (!value.isContainerNode()) {
      return;
    }
    Set<MemberSchema> all = new LinkedHashSet<>();
    schemas.forEach(schema -> apply(schema, value, all));
    if (value.isObject()) {
      object(all, value, instance, pattern);
      return;
    }
    List<MemberSchema> elements = new ArrayList<>();
    for (MemberSchema schema : all) {
      if (schema.elements != null) {
        elements.add(schema.elements);
      }
    }
    for (int i = 0; i < value.size() && !elements.isEmpty(); i++) {
      walk(elements, value.get(i), instance + "/" + i, pattern + "/*");
    }
  }

  /** Of choices those that fit, else the one that was meant. */
  private void apply(MemberSchema schema, JsonNode value, Set<MemberSchema> all) {
    if (!all.add(schema)) {
      return;
    }
    schema.together.forEach(other -> apply(other, value, all));
    boolean fitting = false;
    for (MemberSchema choice : schema.choices) {
      if (holds(choice, value)) {
        apply(choice, value, all);
        fitting = true;
      }
    }
    for (int i = 0; i < schema.choices.size() && !fitting; i++) {
      String sign = schema.signs.get(i);
      if (!sign.isEmpty() && value.has(sign)) {
        apply(schema.choices.get(i), value, all);
      }
    }
  }

  private boolean holds(MemberSchema choice, JsonNode value) {
    try {
      return document.schema(choice.pointer).holds(value);
    } catch (UnreadableBody e) {
      // A text is too long for a pattern; the verdict says so.
      return false;
    }
  }

  private void object(Set<MemberSchema> schemas, JsonNode value, String instance, String pattern) {
    Map<String, List<MemberSchema>> members = new LinkedHashMap<>();
    Set<String> required = new HashSet<>();
    List<MemberSchema> others = new ArrayList<>();
    for (MemberSchema schema : schemas) {
      schema.properties.forEach(
          (name, member) -> members.computeIfAbsent(name, n -> new ArrayList<>()).add(member));
      required.addAll(schema.required);
      if (schema.others != null) {
        others.add(schema.others);
      }
    }
    members.forEach((name, member) -> note(value.get(name), pattern + "/" + Pointers.escape(name)));
    boolean told = !members.isEmpty() && schemas.stream().noneMatch(schema -> schema.settled);
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      String name = member.getKey();
      String token = "/" + Pointers.escape(name);
      List<MemberSchema> known = members.get(name);
      if (known != null) {
        walk(known, member.getValue(), instance + token, pattern + token);
      } else {
        // A map has no place in the pattern, and this one is of no member.
        walk(others, member.getValue(), instance + token, pattern + "/~");
        if (told && !required.contains(name)) {
          sightings.unknownMember();
          unknown.add(finding(schemas, instance, name, members.keySet()));
        }
      }
    }
  }

  private void note(@Nullable JsonNode value, String place) {
    State state = value == null ? State.ABSENT : value.isNull() ? State.NULL : State.VALUE;
    sightings.state(states.index(place, state));
  }

  private static Finding finding(
      Set<MemberSchema> schemas, String instance, String name, Set<String> known) {
    Wording wording = Explanation.unknownMember(name, List.copyOf(known));
    String contract =
        schemas.stream()
            .filter(schema -> !schema.properties.isEmpty())
            .map(schema -> schema.pointer + "/properties")
            .findFirst()
            .orElseThrow();
    return new Finding(
        instance,
        "unknown-member",
        wording.problem(Place.IN_BODY.subject(instance)),
        wording.remedySentence(),
        contract,
        Optional.of(name));
  }
}
