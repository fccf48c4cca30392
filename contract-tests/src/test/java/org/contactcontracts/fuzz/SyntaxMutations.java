package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.OPEN;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Bodies that are no JSON, or another value than the body. */
final class SyntaxMutations {

  private SyntaxMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("other-root", SyntaxMutations::otherRoot),
        Mutation.of("wrapped", SyntaxMutations::wrapped),
        Mutation.of("encoded-twice", (d, draw) -> text(d, Spelling::plain)),
        Mutation.of("empty", SyntaxMutations::empty),
        Mutation.of("white-space-only", (d, draw) -> text(d, s -> draw.one(" ", "\n", "\t\r\n "))),
        Mutation.of("odd-white-space", SyntaxMutations::oddWhiteSpace),
        Mutation.of("trailing-tokens", SyntaxMutations::trailing),
        Mutation.of("comment", SyntaxMutations::comment),
        Mutation.of("cut-off", SyntaxMutations::cutOff),
        Mutation.of("lost-punctuation", SyntaxMutations::lostPunctuation),
        Mutation.of("extra-comma", SyntaxMutations::extraComma),
        Mutation.of("other-quotes", SyntaxMutations::otherQuotes),
        Mutation.of("wrong-escape", SyntaxMutations::wrongEscape));
  }

  private static Effect text(Draft draft, UnaryOperator<String> change) {
    if (draft.place().isText()) {
      return NONE;
    }
    draft.retouch(change);
    return INVALID;
  }

  private static Effect otherRoot(Draft draft, Draw draw) {
    String root =
        draw.one(
            "null", "true", "false", "0", "-1.5", "\"\"", "\"a\"", "[]", "[{}]", "[null]", "1e5");
    return text(draft, body -> draw.percent(80) ? root : "[" + body + "]");
  }

  private static Effect wrapped(Draft draft, Draw draw) {
    if (draft.place().isText() || draft.place().schema().names().isEmpty()) {
      return NONE;
    }
    String name = draw.one("contact", "data", "payload", "body", "updateContactRequest");
    List<Slot> inner = new ArrayList<>();
    inner.add(Slot.member(name, Schema.ANY, draft.root().value()));
    draft.root().set(new Value.Members(inner));
    return draft.place().schema().open() || draft.place().schema().names().contains(name)
        ? OPEN
        : INVALID;
  }

  private static Effect empty(Draft draft, Draw draw) {
    draft.encode(text -> new byte[0]);
    return draft.place().isText() ? VALID : INVALID;
  }

  private static Effect oddWhiteSpace(Draft draft, Draw draw) {
    String odd =
        draw.one(
            "\u00a0", "\u000b", "\f", "\u0085", "\u2028", "\u3000", "\ufeff", "\u200b", "\u0000",
            "\u001c");
    return text(draft, body -> draw.percent(50) ? " " + odd + body : body + odd);
  }

  private static Effect trailing(Draft draft, Draw draw) {
    String rest =
        draw.one(
            "}", "]", "{}", " {}", "\n{}", ",", ";", " null", "0", "\"\"", "x", " x", "\u0000",
            "\u001e", ":", "--");
    return text(draft, body -> body + rest);
  }

  private static Effect comment(Draft draft, Draw draw) {
    String comment = draw.one("/* c */", "// c\n", "# c\n", "<!-- c -->", "/**/");
    return text(
        draft, body -> draw.percent(50) ? comment + body : body.replaceFirst("\\{", "{" + comment));
  }

  private static Effect cutOff(Draft draft, Draw draw) {
    return text(
        draft,
        body -> {
          int end = draw.between(0, Math.max(0, body.length() - 1));
          return end == 0
              ? ""
              : body.substring(0, Character.isLowSurrogate(body.charAt(end)) ? end - 1 : end);
        });
  }

  private static Effect lostPunctuation(Draft draft, Draw draw) {
    String mark = draw.one("{", "}", ":", "\"");
    if (draft.slots(slot -> !slot.name().isEmpty()).isEmpty()) {
      return NONE;
    }
    text(draft, body -> body.replaceFirst(Pattern.quote(mark), " "));
    // The mark may have stood in a text.
    return OPEN;
  }

  private static Effect extraComma(Draft draft, Draw draw) {
    return text(
        draft,
        body ->
            switch (draw.between(0, 2)) {
              case 0 -> body.replaceFirst("\\{", "{,");
              case 1 -> body.replaceFirst("}$", ",}");
              default -> body + ",";
            });
  }

  private static Effect otherQuotes(Draft draft, Draw draw) {
    List<Slot> members = draft.slots(slot -> !slot.name().isEmpty());
    if (members.isEmpty()) {
      return NONE;
    }
    Slot member = draw.one(members);
    String name = member.name().isBlank() ? "a" : member.name();
    String opening = draw.one("'", "", "`", "“", "\\\"", "\"\"");
    member.spellName(opening + name + opening.replace('“', '”'));
    return INVALID;
  }

  /**
   * Among them digits of other scripts, and letters whose lower eight bits are those of a digit.
   */
  private static Effect wrongEscape(Draft draft, Draw draw) {
    List<Slot> members = draft.slots(slot -> !slot.name().isEmpty());
    if (members.isEmpty()) {
      return NONE;
    }
    Slot member = draw.one(members);
    String escape =
        draw.one(
            "\\u00\u01361",
            "\\u\u02300\u013061",
            "\\u006\uff11",
            "\\u00\u06661",
            "\\u00g1",
            "\\u61",
            "\\u{61}",
            "\\U0061",
            "\\x61",
            "\\'",
            "\\0",
            "\\a",
            "\\ ");
    member.spellName('"' + escape + '"');
    return INVALID;
  }
}
