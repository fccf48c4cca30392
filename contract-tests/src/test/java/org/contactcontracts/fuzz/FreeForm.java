package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Draws JSON of no schema. */
final class FreeForm {

  private static final List<String> NAMES =
      List.of(
          "plan",
          "city",
          "שם",
          "名前",
          "🎉",
          "",
          " ",
          "a/b~c",
          "a.b",
          "\"",
          "\\",
          "$ref",
          "@type",
          "class",
          "__proto__",
          "constructor",
          "toString",
          "null",
          "0",
          "\u0000",
          "\u2028",
          "é",
          "e\u0301",
          "I",
          "ı",
          "builder",
          "additionalMembers",
          "x-new");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-0.0",
          "0e0",
          "1.0",
          "1.10",
          "1e1",
          "1E-1",
          "0.1",
          "9007199254740993",
          "-9223372036854775808",
          "9223372036854775808",
          "123456789012345678901234567890.5",
          "1e400",
          "1e-400",
          "1E+1000",
          "1e-1000",
          "4.9e-324",
          "0.1e1",
          "-0e-7");

  private FreeForm() {}

  static Value value(Draw draw, int depth) {
    return switch (draw.between(0, depth > 0 ? 7 : 4)) {
      case 0 -> new Value.Token("null");
      case 1 -> new Value.Token(draw.one("true", "false"));
      case 2 -> new Value.Token(draw.one(NUMBERS));
      case 3 -> new Value.Token(Long.toString(draw.anyLong()));
      case 4 -> new Value.Token(Spelling.plain(Texts.any(draw, 40)));
      case 5 -> elements(draw, depth);
      default -> members(draw, depth, Set.of());
    };
  }

  /** An object without any of some names. */
  static Value.Members members(Draw draw, int depth, Set<String> without) {
    Value.Members members = Value.Members.none();
    for (String name : names(draw, draw.between(0, 3), without)) {
      members.slots().add(Slot.member(name, Schema.ANY, value(draw, depth - 1)));
    }
    return members;
  }

  /** Some names, each once. */
  static Set<String> names(Draw draw, int count, Set<String> without) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      names.add(draw.percent(70) ? draw.one(NAMES) : Texts.any(draw, 12));
    }
    names.removeAll(without);
    return names;
  }

  private static Value elements(Draw draw, int depth) {
    List<Slot> slots = new ArrayList<>();
    for (int i = draw.between(0, 3); i > 0; i--) {
      slots.add(Slot.unnamed(Schema.ANY, value(draw, depth - 1)));
    }
    return new Value.Elements(slots);
  }
}
