package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Numbers at every edge. */
final class NumberMutations {

  private static final List<String> INTEGER_EDGES =
      List.of(
          "-1",
          "-0",
          "-0.0",
          "-0e0",
          "0e99",
          "0.000",
          "399",
          "400",
          "599",
          "600",
          "2147483647",
          "2147483648",
          "-2147483649",
          "4294967296",
          "4294967696",
          "9007199254740991",
          "9007199254740992",
          "9007199254740993",
          "9007199254740991.0",
          "9007199254740992.0",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "-9223372036854775809",
          "9223372036854775808.0",
          "18446744073709551616",
          "18446744073709551617.0",
          "18446744073709552016.0",
          "1.8446744073709551617e19",
          "340282366920938463463374607431768211456",
          "1e10",
          "1e15",
          "1e16",
          "1e18",
          "1e19",
          "1e400",
          "-1e400",
          "1E1000",
          "10e-1",
          "5000e-1",
          "0.5e3",
          "4.04e2",
          "1000000000000000000000e-18");

  private NumberMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("integer-edge", NumberMutations::integerEdge),
        Mutation.of("integer-at-bound", (d, draw) -> bound(d, draw, 0, VALID)),
        Mutation.of("integer-beyond-bound", (d, draw) -> bound(d, draw, 1, INVALID)),
        Mutation.of("fraction-for-integer", NumberMutations::fraction),
        Mutation.of("number-notation", NumberMutations::notation),
        Mutation.of("exponent-at-limit", (d, draw) -> exponent(d, draw, true)),
        Mutation.of("exponent-beyond-limit", (d, draw) -> exponent(d, draw, false)),
        Mutation.of("number-length", NumberMutations::length),
        Mutation.of("not-a-number", NumberMutations::notANumber));
  }

  private static Effect integerEdge(Draft draft, Draw draw) {
    List<Slot> slots = draft.slots(s -> s.schema().isNumeric() && s.schema().isBounded());
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    String number = draw.one(INTEGER_EDGES);
    slot.set(number);
    BigDecimal value = new BigDecimal(number);
    return value.compareTo(slot.schema().minimum()) >= 0
            && value.compareTo(slot.schema().maximum()) <= 0
        ? VALID
        : INVALID;
  }

  private static Effect bound(Draft draft, Draw draw, int beyond, Effect effect) {
    List<Slot> slots = draft.slots(s -> s.schema().isNumeric() && s.schema().isBounded());
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    BigDecimal number =
        draw.percent(50)
            ? slot.schema().minimum().subtract(BigDecimal.valueOf(beyond))
            : slot.schema().maximum().add(BigDecimal.valueOf(beyond));
    slot.set(
        draw.one(
            number.toPlainString(),
            Spelling.withFraction(number, draw),
            Spelling.withExponent(number, draw)));
    return effect;
  }

  private static Effect fraction(Draft draft, Draw draw) {
    List<Slot> slots = draft.slots(s -> s.schema().isNumeric() && s.schema().isBounded());
    if (slots.isEmpty()) {
      return NONE;
    }
    draw.one(slots)
        .set(
            draw.one(
                "0.5",
                "404.5",
                "1.5",
                "1e-1",
                "404.0000000000000000000000000000000000001",
                "9007199254740990.5",
                "15e-1",
                "4045e-1",
                "404.9999999999999999999",
                "1e-400"));
    return INVALID;
  }

  private static Effect notation(Draft draft, Draw draw) {
    return replace(
        draft,
        draw,
        NumberMutations::takesAnyNumber,
        draw.one(
            "1E5",
            "1e+5",
            "1e-05",
            "0e0",
            "-0.0e-0",
            "1.000",
            "0.1000",
            "123456789012345678901234567890",
            "0.123456789012345678901234567890",
            "1.7976931348623157e309",
            "5e-325",
            "1e400",
            "-1e-400",
            "9223372036854775808",
            "1e-7",
            "100e-2"),
        VALID);
  }

  private static Effect exponent(Draft draft, Draw draw, boolean within) {
    String number =
        within
            ? draw.one("1e1000", "1E-1000", "9.99e+1000", "1e01000", "-1e1000", "0e1000")
            : draw.one(
                "1e1001",
                "1e-1001",
                "0e1001",
                "1e999999999",
                "1e-999999999",
                "1E2147483648",
                "1e99999999999999999999",
                "-1e-99999999999999999999",
                "1.5e+1001");
    return replace(
        draft,
        draw,
        within ? NumberMutations::takesAnyNumber : s -> s.value() instanceof Value.Token,
        number,
        within ? VALID : INVALID);
  }

  /** As written, with sign, point and exponent, as the limit counts. */
  private static Effect length(Draft draft, Draw draw) {
    boolean within = draw.percent(50);
    int length = within ? draw.between(990, 1000) : draw.one(1001, 1002, 1003, 1004, 5000, 100_000);
    String start = draw.one("", "-", "0.", "-0.", "1.");
    String end = draw.one("", "e5", "e-5", "E+05");
    String number = start + "7".repeat(length - start.length() - end.length()) + end;
    return replace(
        draft,
        draw,
        within ? NumberMutations::takesAnyNumber : s -> s.value() instanceof Value.Token,
        number,
        within ? VALID : INVALID);
  }

  private static Effect notANumber(Draft draft, Draw draw) {
    return replace(
        draft,
        draw,
        slot -> slot.value() instanceof Value.Token,
        draw.one(
            "01",
            "-01",
            "+1",
            ".5",
            "-.5",
            "1.",
            "1.e5",
            "0x10",
            "1e",
            "1e+",
            "--1",
            "- 1",
            "1_000",
            "NaN",
            "-NaN",
            "Infinity",
            "-Infinity",
            "INF",
            "\u0661",
            "１",
            "1f",
            "1L",
            "1d",
            "1n",
            "1e5.0",
            "00",
            "0 0",
            "1 2",
            "0b1",
            "1e1e1",
            "True",
            "nil",
            "undefined",
            "nul",
            "nulll",
            "tru",
            "TRUE"),
        INVALID);
  }

  private static Effect replace(
      Draft draft, Draw draw, Predicate<Slot> wanted, String number, Effect effect) {
    List<Slot> slots = draft.slots(wanted);
    if (slots.isEmpty()) {
      return NONE;
    }
    draw.one(slots).set(number);
    return effect;
  }

  private static boolean takesAnyNumber(Slot slot) {
    return slot.schema().isAny() || (slot.schema().isNumeric() && !slot.schema().isBounded());
  }
}
