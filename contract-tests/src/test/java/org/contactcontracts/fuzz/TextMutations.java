package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.util.List;
import java.util.function.Predicate;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Texts of every length, with every character, in every notation. */
final class TextMutations {

  private TextMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("length-at-limit", (d, draw) -> length(d, draw, 0, VALID)),
        Mutation.of("length-over-limit", (d, draw) -> length(d, draw, 1, INVALID)),
        Mutation.of("any-character", TextMutations::anyCharacter),
        Mutation.of("control-character", TextMutations::controlCharacter),
        Mutation.of("bad-escape", TextMutations::badEscape),
        Mutation.of("half-surrogate-escaped", TextMutations::halfSurrogate),
        Mutation.of("half-surrogate-in-name", TextMutations::halfSurrogateInName),
        Mutation.of("email-edge", (d, draw) -> edge(d, draw, Format.EMAIL)),
        Mutation.of("uri-edge", (d, draw) -> edge(d, draw, Format.URI)),
        Mutation.of("date-time-edge", (d, draw) -> edge(d, draw, Format.DATE_TIME)),
        Mutation.of("any-email-edge", (d, draw) -> edge(d, draw, Format.ANY_EMAIL)),
        Mutation.of("e164-edge", (d, draw) -> edge(d, draw, Format.E164)),
        Mutation.of("hex-edge", (d, draw) -> edge(d, draw, Format.HEX_64)),
        Mutation.of("uri-by-chance", TextMutations::uriByChance),
        Mutation.of("notation-with-one-change", TextMutations::oneChange),
        Mutation.rare("long-text", TextMutations::longText));
  }

  private static Effect length(Draft draft, Draw draw, int beyond, Effect effect) {
    List<Slot> slots =
        draft.slots(s -> s.schema().isPlainText() && s.schema().maxLength().isPresent());
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    int length = slot.schema().maxLength().orElseThrow() + beyond;
    String text = draw.percent(60) ? Texts.astral(draw, length) : Texts.ofLength(draw, length);
    slot.set(draw.percent(50) ? Spelling.plain(text) : Spelling.escaped(text, 50, draw));
    return effect;
  }

  private static Effect anyCharacter(Draft draft, Draw draw) {
    List<Slot> slots = draft.slots(TextMutations::takesAnyText);
    if (slots.isEmpty()) {
      return NONE;
    }
    String text = Texts.ofLength(draw, draw.between(0, 30));
    draw.one(slots).set(Spelling.escaped(text, draw.one(0, 50, 100), draw));
    return VALID;
  }

  private static Effect controlCharacter(Draft draft, Draw draw) {
    char control = draw.one('\u0000', '\b', '\t', '\n', '\f', '\r', '\u001b', '\u001f');
    return replaceText(draft, draw, "\"a" + control + "b\"");
  }

  private static Effect badEscape(Draft draft, Draw draw) {
    String escape =
        draw.one(
            "\\x41",
            "\\u12",
            "\\u12G4",
            "\\u",
            "\\'",
            "\\0",
            "\\a",
            "\\v",
            "\\U0001F600",
            "\\ ",
            "\\",
            "\\u{1F600}",
            "\\u+123",
            "\\N",
            "\\\n");
    return replaceText(draft, draw, "\"a" + escape + "\"");
  }

  private static Effect halfSurrogate(Draft draft, Draw draw) {
    String half =
        draw.one(
            "\\ud800",
            "\\uDC00",
            "\\udfff",
            "\\ud83d",
            "\\ud83d\\ud83d",
            "\\ude00\\ud83d",
            "\\ud83dx",
            "\\ud83d\\u0041",
            "\\ud83d\\n",
            "\\ud83d\\ude00\\ude00",
            "\\uDBFF\\uD7FF");
    return replaceText(draft, draw, "\"" + draw.one("", "a") + half + draw.one("", "b") + "\"");
  }

  private static Effect halfSurrogateInName(Draft draft, Draw draw) {
    List<Slot> members = draft.slots(s -> !s.name().isEmpty());
    if (members.isEmpty()) {
      return NONE;
    }
    String half = draw.one("\\ud800", "\\udc00x", "\\ud83d\\ud83d");
    draw.one(members).spellName("\"" + half + "\"");
    return INVALID;
  }

  private static Effect edge(Draft draft, Draw draw, Format format) {
    List<Slot> slots = noted(draft, slot -> slot.schema().notation().orElseThrow() == format);
    if (slots.isEmpty()) {
      return NONE;
    }
    Edge edge = draw.one(format.edges());
    draw.one(slots).set(Spelling.escaped(edge.text(), draw.one(0, 0, 30), draw));
    return edge.accepted() ? VALID : INVALID;
  }

  /** Every order of the characters that mean something in a URI (RFC 3986, 2.2). */
  private static Effect uriByChance(Draft draft, Draw draw) {
    List<Slot> slots = noted(draft, s -> s.schema().notation().orElseThrow() == Format.URI);
    if (slots.isEmpty()) {
      return NONE;
    }
    StringBuilder uri =
        new StringBuilder(draw.one("a:", "http://", "a:/", "a:b", "a1+.-:", "http:"));
    for (int i = draw.between(0, 7); i > 0; i--) {
      uri.append(
          draw.one(
              "a", "1", ":", "/", "?", "#", "[", "]", "@", "!", "%2F", "%", ";", "=", ".", ",",
              "+"));
    }
    draw.one(slots).set(Spelling.plain(uri.toString()));
    return Effect.OPEN;
  }

  /** A text of the notation with one character more, less or other. */
  private static Effect oneChange(Draft draft, Draw draw) {
    List<Slot> slots = noted(draft, slot -> true);
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    String text = slot.schema().notation().orElseThrow().draw(slot.schema(), draw);
    int at = text.isEmpty() ? 0 : draw.between(0, text.length() - 1);
    String other =
        draw.one(
            "", "0", "9", ".", "-", "+", "@", ":", " ", "\n", "é", "Z", "z", "T", "/", "%",
            "\u0000", "_", "\u0660", "😀", "\u2028");
    int skipped = text.isEmpty() ? 0 : draw.between(0, 1);
    String changed = text.substring(0, at) + other + text.substring(at + skipped);
    if (changed.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      return NONE;
    }
    slot.set(Spelling.plain(changed));
    return Effect.OPEN;
  }

  private static Effect longText(Draft draft, Draw draw) {
    List<Slot> slots = draft.slots(s -> takesAnyText(s) && s.schema().maxLength().isEmpty());
    if (slots.isEmpty()) {
      return NONE;
    }
    draw.one(slots).set(Spelling.plain(draw.one("a", "é", "ש", "😀").repeat(100_000)));
    return VALID;
  }

  private static Effect replaceText(Draft draft, Draw draw, String spelling) {
    List<Slot> slots = draft.slots(s -> s.value() instanceof Value.Token);
    if (slots.isEmpty()) {
      return NONE;
    }
    draw.one(slots).set(spelling);
    return INVALID;
  }

  private static List<Slot> noted(Draft draft, Predicate<Slot> wanted) {
    return draft.slots(s -> s.schema().notation().isPresent() && wanted.test(s));
  }

  private static boolean takesAnyText(Slot slot) {
    return slot.schema().isPlainText() || slot.schema().isAny();
  }
}
