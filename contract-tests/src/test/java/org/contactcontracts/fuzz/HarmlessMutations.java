package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Other spellings of the same value. */
final class HarmlessMutations {

  private static final Pattern PLAIN_INTEGER = Pattern.compile("-?[0-9]{1,40}");

  /** As {@link Spelling#plain} writes, and no other mutation. */
  private static final Pattern PLAIN_TEXT =
      Pattern.compile("\"(?:[^\"\\\\]++|\\\\[\"\\\\]|\\\\u[0-9a-f]{4})*+\"");

  private HarmlessMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("white-space", HarmlessMutations::whiteSpace),
        Mutation.of("escaped-text", HarmlessMutations::escapedText),
        Mutation.of("escaped-name", HarmlessMutations::escapedName),
        Mutation.of("shuffled-members", HarmlessMutations::shuffledMembers),
        Mutation.of("integer-with-fraction", HarmlessMutations::integerWithFraction),
        Mutation.of("integer-with-exponent", HarmlessMutations::integerWithExponent));
  }

  static Effect whiteSpace(Draft draft, Draw draw) {
    if (draft.place().isText()) {
      return NONE;
    }
    draft.spaceOut(draw.between(10, 70));
    return VALID;
  }

  private static Effect escapedText(Draft draft, Draw draw) {
    List<Slot> texts = draft.slots(s -> text(s).isPresent());
    int percent = draw.one(10, 50, 100);
    for (Slot slot : texts) {
      // A member given twice by an earlier mutation is one slot, and escaped already.
      text(slot).ifPresent(text -> slot.set(Spelling.escaped(text, percent, draw)));
    }
    return texts.isEmpty() ? NONE : VALID;
  }

  private static Effect escapedName(Draft draft, Draw draw) {
    List<Slot> members = draft.slots(s -> !s.name().isEmpty());
    int percent = draw.one(10, 50, 100);
    members.forEach(slot -> slot.spellName(Spelling.escaped(slot.name(), percent, draw)));
    return members.isEmpty() ? NONE : VALID;
  }

  static Effect shuffledMembers(Draft draft, Draw draw) {
    List<Slot> objects = draft.objects(s -> ((Value.Members) s.value()).slots().size() > 1);
    objects.forEach(slot -> draw.shuffle(((Value.Members) slot.value()).slots()));
    return objects.isEmpty() ? NONE : VALID;
  }

  private static Effect integerWithFraction(Draft draft, Draw draw) {
    return integers(draft, number -> Spelling.withFraction(number, draw));
  }

  private static Effect integerWithExponent(Draft draft, Draw draw) {
    return integers(draft, number -> Spelling.withExponent(number, draw));
  }

  private static Effect integers(Draft draft, Function<BigDecimal, String> spelling) {
    List<Slot> integers =
        draft.slots(
            s ->
                s.value() instanceof Value.Token token
                    && PLAIN_INTEGER.matcher(token.spelling()).matches());
    integers.forEach(
        slot -> slot.set(spelling.apply(new BigDecimal(((Value.Token) slot.value()).spelling()))));
    return integers.isEmpty() ? NONE : VALID;
  }

  /** The text of a slot as the generator spelled it. */
  private static Optional<String> text(Slot slot) {
    return slot.value() instanceof Value.Token token
            && PLAIN_TEXT.matcher(token.spelling()).matches()
        ? Optional.of(Spelling.read(token.spelling()))
        : Optional.empty();
  }
}
