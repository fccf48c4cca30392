package org.contactcontracts.validator.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactcontracts.validator.MemberState;
import org.contactcontracts.validator.MemberState.State;

/** The members that values of a schema may have, each in the states that it may be in. */
final class MemberStates {
  /** Nobody reads more, and what refers to itself by many ways has no end. */
  private static final int MOST = 2000;

  private final List<MemberState> states = new ArrayList<>();
  private final Map<State, Map<String, Integer>> indexes = new EnumMap<>(State.class);

  /** Those of a schema, an outer member before those within it. */
  static MemberStates of(MemberSchema schema) {
    MemberStates states = new MemberStates();
    states.collect(List.of(schema), "", new HashSet<>());
    return states;
  }

  List<MemberState> list() {
    return states;
  }

  /** The index of a state; -1 when it is none. */
  int index(String pointer, State state) {
    return indexes.getOrDefault(state, Map.of()).getOrDefault(pointer, -1);
  }

  private void collect(List<MemberSchema> schemas, String pointer, Set<String> outer) {
    Set<MemberSchema> all = all(schemas);
    Set<String> within = new HashSet<>(outer);
    for (MemberSchema schema : all) {
      boolean leadsOn = !schema.properties.isEmpty() || schema.elements != null;
      if (leadsOn && !within.add(schema.pointer)) {
        return;
      }
    }
    Map<String, List<MemberSchema>> members = new LinkedHashMap<>();
    List<MemberSchema> elements = new ArrayList<>();
    for (MemberSchema schema : all) {
      schema.properties.forEach(
          (name, member) -> members.computeIfAbsent(name, n -> new ArrayList<>()).add(member));
      if (schema.elements != null) {
        elements.add(schema.elements);
      }
    }
    members.forEach(
        (name, member) -> {
          String place = pointer + "/" + Pointers.escape(name);
          add(place, member, all.stream().anyMatch(schema -> schema.required.contains(name)));
          collect(member, place, within);
        });
    if (!elements.isEmpty()) {
      collect(elements, pointer + "/*", within);
    }
  }

  private void add(String place, List<MemberSchema> member, boolean required) {
    if (!required) {
      add(new MemberState(place, State.ABSENT));
    }
    if (allowsNull(member)) {
      add(new MemberState(place, State.NULL));
    }
    if (all(member).stream().noneMatch(MemberSchema::allowsOnlyNull)) {
      add(new MemberState(place, State.VALUE));
    }
  }

  private void add(MemberState state) {
    if (states.size() < MOST) {
      indexes
          .computeIfAbsent(state.state(), s -> new HashMap<>())
          .put(state.pointer(), states.size());
      states.add(state);
    }
  }

  /** Every schema that may speak of the same value. */
  static Set<MemberSchema> all(List<MemberSchema> schemas) {
    Set<MemberSchema> all = new LinkedHashSet<>();
    schemas.forEach(schema -> reach(schema, all));
    return all;
  }

  private static void reach(MemberSchema schema, Set<MemberSchema> all) {
    if (all.add(schema)) {
      schema.together.forEach(other -> reach(other, all));
      schema.choices.forEach(other -> reach(other, all));
    }
  }

  private static boolean allowsNull(List<MemberSchema> schemas) {
    return schemas.stream().anyMatch(schema -> allowsNull(schema, new HashSet<>()));
  }

  private static boolean allowsNull(MemberSchema schema, Set<MemberSchema> asked) {
    return !asked.add(schema)
        || (schema.allowsNull()
            && schema.together.stream().allMatch(other -> allowsNull(other, asked))
            && (schema.choices.isEmpty()
                || schema.choices.stream().anyMatch(other -> allowsNull(other, asked))));
  }
}
