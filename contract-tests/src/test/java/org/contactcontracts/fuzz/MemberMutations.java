package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Members that are missing, unknown, misspelt or given twice. */
final class MemberMutations {

  /** The longest name that Jackson reads unless told otherwise. */
  private static final int JACKSON_NAME_LENGTH = 50_000;

  private MemberMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("missing-required", (d, draw) -> missing(d, draw, true)),
        Mutation.of("missing-optional", (d, draw) -> missing(d, draw, false)),
        Mutation.of("unknown-member", MemberMutations::unknown),
        Mutation.of("misspelt-member", MemberMutations::misspelt),
        Mutation.of("other-form", MemberMutations::otherForm),
        Mutation.of("duplicate-member", (d, draw) -> duplicate(d, draw, s -> !s.isAny(), 0)),
        Mutation.of("duplicate-member-escaped", (d, draw) -> duplicate(d, draw, s -> true, 100)),
        Mutation.of(
            "duplicate-member-free-form",
            (d, draw) -> duplicate(d, draw, s -> s.isAny() || s.isFreeForm(), draw.one(0, 50))),
        Mutation.rare("long-name", MemberMutations::longName),
        Mutation.rare("many-members", MemberMutations::manyMembers));
  }

  private static Effect missing(Draft draft, Draw draw, boolean required) {
    List<Runnable> removals = new ArrayList<>();
    for (Slot object : described(draft)) {
      Value.Members members = (Value.Members) object.value();
      Schema form = form(object.schema(), members);
      for (Slot member : members.slots()) {
        if (form.properties().containsKey(member.name())
            && form.required().contains(member.name()) == required) {
          removals.add(() -> members.slots().remove(member));
        }
      }
    }
    if (removals.isEmpty()) {
      return NONE;
    }
    draw.one(removals).run();
    return required ? INVALID : VALID;
  }

  private static Effect unknown(Draft draft, Draw draw) {
    List<Slot> objects = described(draft);
    if (objects.isEmpty()) {
      return NONE;
    }
    Slot object = draw.one(objects);
    Value.Members members = (Value.Members) object.value();
    Set<String> taken = names(members);
    taken.addAll(object.schema().names());
    Set<String> names = FreeForm.names(draw, 3, taken);
    for (String name : names) {
      Slot member = Slot.member(name, Schema.ANY, FreeForm.value(draw, 2));
      members.slots().add(draw.between(0, members.slots().size()), member);
    }
    return names.isEmpty() ? NONE : open(object);
  }

  private static Effect misspelt(Draft draft, Draw draw) {
    List<Slot> objects = described(draft);
    objects.removeIf(object -> known(object).isEmpty());
    if (objects.isEmpty()) {
      return NONE;
    }
    Slot object = draw.one(objects);
    Value.Members members = (Value.Members) object.value();
    Slot member = draw.one(known(object));
    String wrong = misspelling(member.name(), draw);
    if (names(members).contains(wrong) || object.schema().names().contains(wrong)) {
      return NONE;
    }
    boolean required = form(object.schema(), members).required().contains(member.name());
    member.rename(wrong);
    return required ? INVALID : open(object);
  }

  private static String misspelling(String name, Draw draw) {
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return draw.one(
        name + " ",
        " " + name,
        name + "\u0000",
        name + "s",
        name.substring(1),
        capital,
        camel(name),
        name.toUpperCase(Locale.ROOT),
        name.replace('_', '-'),
        name.replace('a', '\u0430'),
        name.replace('i', '\u0131'),
        name.replace("_", ""),
        "is" + capital,
        "get" + capital,
        name.toLowerCase(Locale.ROOT),
        "clear" + capital,
        "read" + camel(capital));
  }

  /** As a Java bean would call it. */
  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '_' && i + 1 < name.length()) {
        i++;
        camel.append(Character.toUpperCase(name.charAt(i)));
      } else {
        camel.append(c);
      }
    }
    return camel.toString();
  }

  private static Effect otherForm(Draft draft, Draw draw) {
    List<Slot> objects = draft.objects(s -> !s.schema().forms().isEmpty());
    if (objects.isEmpty()) {
      return NONE;
    }
    Slot object = draw.one(objects);
    Value.Members members = (Value.Members) object.value();
    List<String> forbidden = form(object.schema(), members).forbidden();
    if (forbidden.isEmpty()) {
      return NONE; // An earlier mutation took the member away that tells the form.
    }
    Slot member = Slot.member(draw.one(forbidden), Schema.ANY, FreeForm.value(draw, 1));
    members.slots().add(draw.between(0, members.slots().size()), member);
    return INVALID;
  }

  private static Effect duplicate(
      Draft draft, Draw draw, Predicate<Schema> wanted, int escapePercent) {
    List<Slot> objects =
        draft.objects(
            s -> wanted.test(s.schema()) && !((Value.Members) s.value()).slots().isEmpty());
    if (objects.isEmpty()) {
      return NONE;
    }
    List<Slot> members = ((Value.Members) draw.one(objects).value()).slots();
    Slot first = draw.one(members);
    Value value = draw.percent(50) ? first.value() : new Value.Token("null");
    Slot second = Slot.member(first.name(), first.schema(), value);
    second.spellName(Spelling.escaped(first.name(), escapePercent, draw));
    members.add(draw.between(0, members.size()), second);
    return INVALID;
  }

  private static Effect longName(Draft draft, Draw draw) {
    List<Slot> objects = draft.objects(s -> s.schema().open());
    if (objects.isEmpty()) {
      return NONE;
    }
    String name = "n".repeat(JACKSON_NAME_LENGTH + draw.one(-1, 0, 1, 10_000, 700_000));
    Slot member = Slot.member(name, Schema.ANY, new Value.Token("1"));
    ((Value.Members) draw.one(objects).value()).slots().add(member);
    return VALID;
  }

  private static Effect manyMembers(Draft draft, Draw draw) {
    List<Slot> objects = draft.objects(s -> s.schema().open());
    if (objects.isEmpty()) {
      return NONE;
    }
    List<Slot> members = ((Value.Members) draw.one(objects).value()).slots();
    boolean twice = draw.percent(50);
    for (int i = 0; i < 5_000; i++) {
      String name = twice && i == 4_999 ? "many-17" : "many-" + i;
      members.add(Slot.member(name, Schema.ANY, new Value.Token("0")));
    }
    return twice ? INVALID : VALID;
  }

  /** The objects whose members the contract lists. */
  static List<Slot> described(Draft draft) {
    return draft.objects(s -> !s.schema().isAny() && !s.schema().isFreeForm());
  }

  /** The members of an object that the contract lists. */
  private static List<Slot> known(Slot object) {
    return ((Value.Members) object.value())
        .slots().stream().filter(m -> object.schema().names().contains(m.name())).toList();
  }

  /** The form that an object has, itself when its schema has no forms. */
  static Schema form(Schema schema, Value.Members members) {
    return schema.forms().stream()
        .filter(form -> names(members).containsAll(form.required()))
        .findFirst()
        .orElse(schema);
  }

  static Set<String> names(Value.Members members) {
    Set<String> names = new HashSet<>();
    members.slots().forEach(slot -> names.add(slot.name()));
    return names;
  }

  private static Effect open(Slot object) {
    return object.schema().open() ? VALID : INVALID;
  }
}
