package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.contactcontracts.fuzz.Mutation.Effect;

/**
 * What a vendor may do to its answers without breaking anybody. A new value of an enumeration
 * breaks the contract, which lists what is known, and must not break a client that is lenient.
 */
final class VendorChanges {

  /** In this order a later change never undoes an earlier one. */
  static final List<Mutation> ALL =
      List.of(
          Mutation.of("member-dropped", (d, draw) -> drop(d, draw, false)),
          Mutation.of("every-optional-member-dropped", (d, draw) -> drop(d, draw, true)),
          Mutation.of(
              "member-added",
              (d, draw) -> one(MemberMutations.described(d), draw, VendorChanges::add, VALID)),
          Mutation.of(
              "members-added-at-every-level",
              (d, draw) -> each(MemberMutations.described(d), draw, VendorChanges::add, VALID)),
          Mutation.of(
              "enum-value-added",
              (d, draw) -> one(enumerated(d), draw, VendorChanges::extend, INVALID)),
          Mutation.of(
              "every-enum-value-new",
              (d, draw) -> each(enumerated(d), draw, VendorChanges::extend, INVALID)),
          Mutation.of("reordered", HarmlessMutations::shuffledMembers),
          Mutation.of("spaced-out", HarmlessMutations::whiteSpace));

  private static final int CHANGE_PERCENT = 30;

  private VendorChanges() {}

  /** An answer that a vendor may come to give; the same one for the same arguments. */
  static Trial trial(long seed, Place place, int index) {
    Draw draw = Draw.of(seed, place.toString(), index);
    Draft draft = new BodyGenerator(draw).draft(place);
    List<Mutation> applied = new ArrayList<>();
    Effect effect = VALID;
    for (Mutation change : ALL) {
      Effect made = draw.percent(CHANGE_PERCENT) ? change.change().apply(draft, draw) : NONE;
      if (made != NONE) {
        applied.add(change);
        effect = made == INVALID ? INVALID : effect;
      }
    }
    return new Trial(place, index, List.copyOf(applied), effect, draft.bytes(draw));
  }

  private interface Change {
    void to(Slot slot, Draw draw);
  }

  private static Effect one(List<Slot> slots, Draw draw, Change change, Effect effect) {
    return slots.isEmpty() ? NONE : each(List.of(draw.one(slots)), draw, change, effect);
  }

  private static Effect each(List<Slot> slots, Draw draw, Change change, Effect effect) {
    slots.forEach(slot -> change.to(slot, draw));
    return slots.isEmpty() ? NONE : effect;
  }

  private static void add(Slot object, Draw draw) {
    List<Slot> members = ((Value.Members) object.value()).slots();
    Set<String> taken = MemberMutations.names((Value.Members) object.value());
    taken.addAll(object.schema().names());
    String name = newText("new", taken::contains, draw);
    members.add(
        draw.between(0, members.size()), Slot.member(name, Schema.ANY, FreeForm.value(draw, 2)));
  }

  private static List<Slot> enumerated(Draft draft) {
    return draft.slots(
        slot ->
            !slot.schema().enumeration().isEmpty()
                && slot.value() instanceof Value.Token token
                && token.spelling().startsWith("\""));
  }

  private static void extend(Slot slot, Draw draw) {
    List<String> known = slot.schema().enumeration();
    slot.set(Spelling.plain(newText(draw.one(known), known::contains, draw)));
  }

  private interface Known {
    boolean has(String text);
  }

  /** A text like one that is known, or like none. */
  private static String newText(String like, Known known, Draw draw) {
    String text =
        draw.one(
            like + "_v2",
            like.toUpperCase(Locale.ROOT),
            " " + like,
            "",
            "null",
            "new",
            draw.one(FreeForm.names(draw, 1, Set.of()).stream().toList()),
            Texts.any(draw, 24));
    while (known.has(text)) {
      text += "x";
    }
    return text;
  }

  private static Effect drop(Draft draft, Draw draw, boolean every) {
    List<Runnable> removals = new ArrayList<>();
    for (Slot object : MemberMutations.described(draft)) {
      Value.Members members = (Value.Members) object.value();
      Schema form = MemberMutations.form(object.schema(), members);
      for (Slot member : members.slots()) {
        if (form.properties().containsKey(member.name())
            && !form.required().contains(member.name())) {
          removals.add(() -> members.slots().remove(member));
        }
      }
    }
    if (removals.isEmpty()) {
      return NONE;
    }
    if (every) {
      removals.forEach(Runnable::run);
    } else {
      draw.one(removals).run();
    }
    return VALID;
  }
}
