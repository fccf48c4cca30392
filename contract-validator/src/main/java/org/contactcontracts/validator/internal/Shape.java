package org.contactcontracts.validator.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.contactcontracts.validator.MemberState.State;
import org.contactcontracts.validator.Sightings;
import org.jspecify.annotations.Nullable;

/**
 * What a schema allows of one value, in a form that is asked while the bytes are read. Made by
 * {@link ShapeCompiler}; immutable and safe for use by several threads.
 */
interface Shape {

  /** Moves over a value if it is allowed; after a no, the place in the body is of no use. */
  boolean accepts(BodyScan scan);

  /** Whether a text is allowed, given as it is and not as JSON. */
  default boolean acceptsText(String text) {
    return false;
  }

  /** A value of one of several types; of a type without a shape no value is allowed. */
  record OfType(
      @Nullable Shape object,
      @Nullable Shape array,
      @Nullable Shape text,
      @Nullable Shape number,
      boolean truth,
      boolean nothing)
      implements Shape {

    @Override
    public boolean accepts(BodyScan scan) {
      return switch (scan.next()) {
        case '{' -> object != null && object.accepts(scan);
        case '[' -> array != null && array.accepts(scan);
        case '"' -> text != null && text.accepts(scan);
        case 't' -> truth && scan.literal("true");
        case 'f' -> truth && scan.literal("false");
        case 'n' -> nothing && scan.literal("null");
        default -> number != null && number.accepts(scan);
      };
    }

    @Override
    public boolean acceptsText(String value) {
      return text != null && text.acceptsText(value);
    }
  }

  /**
   * An object.
   *
   * @param members the members that the schema names, at most 64
   * @param required the members that must be there, a bit each, the first the lowest
   * @param forbidden the members that must not be there
   * @param others what every other member has to be; null where there may be none
   * @param tells whether another member is one that the contract should know
   */
  @SuppressWarnings("ArrayRecordComponent") // Shapes are never compared.
  record OfObject(
      Member[] members, long required, long forbidden, @Nullable Shape others, boolean tells)
      implements Shape {
    private static final int UNKNOWN = -1;
    private static final int NO_NAME = -2;

    @Override
    public boolean accepts(BodyScan scan) {
      if (!scan.open()) {
        return false;
      }
      Sightings sightings = scan.sightings();
      if (scan.next() == '}') {
        scan.close();
        noteAbsent(sightings, 0);
        return required == 0;
      }
      long seen = 0;
      int expected = 0;
      Set<String> unknown = null;
      do {
        int member = member(scan, expected);
        if (member == NO_NAME) {
          return false;
        }
        Shape shape = others;
        if (member >= 0) {
          long bit = 1L << member;
          if (((seen | forbidden) & bit) != 0) {
            return false;
          }
          seen |= bit;
          expected = member + 1;
          shape = members[member].shape;
        } else if (others != null) {
          unknown = unknown == null ? new HashSet<>() : unknown;
          if (!unknown.add(scan.text())) {
            return false;
          }
        }
        if (shape == null || !scan.take(':')) {
          return false;
        }
        note(sightings, member, scan);
        if (!shape.accepts(scan)) {
          return false;
        }
      } while (scan.take(','));
      if (scan.next() != '}') {
        return false;
      }
      scan.close();
      noteAbsent(sightings, seen);
      return (seen & required) == required;
    }

    private void note(@Nullable Sightings sightings, int member, BodyScan scan) {
      if (sightings == null) {
        return;
      }
      if (member >= 0) {
        Member named = members[member];
        sightings.state(scan.next() == 'n' ? named.whenNull : named.whenValue);
      } else if (tells) {
        sightings.unknownMember();
      }
    }

    private void noteAbsent(@Nullable Sightings sightings, long seen) {
      if (sightings == null) {
        return;
      }
      for (int i = 0; i < members.length; i++) {
        if ((seen & 1L << i) == 0) {
          sightings.state(members[i].whenAbsent);
        }
      }
    }

    /**
     * Moves over a name; which member it is of, or one of the two below that are none. Members
     * mostly come in the order of the schema, so that the next is looked at first.
     */
    private int member(BodyScan scan, int expected) {
      int next = scan.next();
      if (expected < members.length && scan.take(members[expected].name)) {
        return expected;
      }
      return next == '"' && scan.string() ? indexOf(scan, expected) : NO_NAME;
    }

    private int indexOf(BodyScan scan, int expected) {
      int count = members.length;
      for (int i = 0; i < count; i++) {
        int member = expected + i < count ? expected + i : expected + i - count;
        if (scan.is(members[member].name.bytes())) {
          return member;
        }
      }
      return UNKNOWN;
    }
  }

  /** A member that a schema names. */
  final class Member {
    private final QuotedName name;
    private final @Nullable Shape shape;
    private final int whenAbsent;
    private final int whenNull;
    private final int whenValue;

    /**
     * A member.
     *
     * @param shape null if the member must not be there
     * @param state the index of each of its states; negative when nobody counts it
     */
    Member(String name, @Nullable Shape shape, ToIntFunction<State> state) {
      this.name = new QuotedName(name);
      this.shape = shape;
      this.whenAbsent = state.applyAsInt(State.ABSENT);
      this.whenNull = state.applyAsInt(State.NULL);
      this.whenValue = state.applyAsInt(State.VALUE);
    }
  }

  /** An array. */
  record OfArray(Shape elements, int least, int most) implements Shape {

    @Override
    public boolean accepts(BodyScan scan) {
      if (!scan.open()) {
        return false;
      }
      int count = 0;
      if (scan.next() != ']') {
        do {
          count++;
          if (!elements.accepts(scan)) {
            return false;
          }
        } while (scan.take(','));
        if (scan.next() != ']') {
          return false;
        }
      }
      scan.close();
      return count >= least && count <= most;
    }
  }

  /**
   * A text.
   *
   * @param least the least number of code points
   * @param most the most
   * @param values the only texts there may be, in UTF-8; null where there is no such list
   * @param rule what else holds; asked only when it is more than nothing
   * @param dateTime whether the rule holds for every {@link PlainDateTime}
   */
  record OfText(
      int least, int most, @Nullable List<byte[]> values, Predicate<String> rule, boolean dateTime)
      implements Shape {

    /** Of a text that may be anything, so that it need not be taken out of the bytes. */
    static final Predicate<String> NO_RULE = text -> true;

    @Override
    public boolean accepts(BodyScan scan) {
      return scan.string()
          && scan.codePoints() >= least
          && scan.codePoints() <= most
          && (values == null || isOneOf(values, scan))
          && (rule == NO_RULE || (dateTime && scan.isPlainDateTime()) || rule.test(scan.text()));
    }

    @Override
    public boolean acceptsText(String text) {
      int length = text.codePointCount(0, text.length());
      return length >= least
          && length <= most
          && (values == null || isOneOf(values, text.getBytes(StandardCharsets.UTF_8)))
          && rule.test(text);
    }

    private static boolean isOneOf(List<byte[]> values, byte[] text) {
      return values.stream().anyMatch(value -> Arrays.equals(value, text));
    }

    private static boolean isOneOf(List<byte[]> values, BodyScan scan) {
      for (byte[] value : values) {
        if (scan.is(value)) {
          return true;
        }
      }
      return false;
    }
  }

  /** A number; both bounds may be reached. */
  record OfNumber(boolean integer, @Nullable BigDecimal least, @Nullable BigDecimal most)
      implements Shape {

    @Override
    public boolean accepts(BodyScan scan) {
      return scan.number() && (!integer || scan.isInteger()) && scan.isWithin(least, most);
    }
  }

  /** A value that one of several shapes allows, and only one. */
  record OneOf(List<Shape> branches) implements Shape {

    @Override
    public boolean acceptsText(String text) {
      return branches.stream().filter(branch -> branch.acceptsText(text)).count() == 1;
    }

    @Override
    public boolean accepts(BodyScan scan) {
      int from = scan.position();
      int depth = scan.depth();
      Sightings sightings = scan.sightings();
      Sightings before = sightings == null ? null : sightings.copy();
      Sightings fitting = before;
      int after = -1;
      for (Shape branch : branches) {
        scan.goTo(from, depth);
        if (branch.accepts(scan)) {
          if (after >= 0) {
            return false;
          }
          after = scan.position();
          fitting = sightings == null ? null : sightings.copy();
        }
        if (sightings != null && before != null) {
          sightings.set(before);
        }
      }
      scan.goTo(after, depth);
      if (sightings != null && fitting != null) {
        sightings.set(fitting);
      }
      return after >= 0;
    }
  }
}
