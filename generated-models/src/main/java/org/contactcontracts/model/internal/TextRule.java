package org.contactcontracts.model.internal;

import org.jspecify.annotations.Nullable;

/** What the contract demands of a text, made once a member. Immutable. */
public final class TextRule {

  private final String member;
  private final int least;
  private final int most;
  private final String pattern;
  private final @Nullable TextPattern compiled;
  private final @Nullable TextFormat format;

  private TextRule(
      String member,
      int least,
      int most,
      String pattern,
      @Nullable TextPattern compiled,
      @Nullable TextFormat format) {
    this.member = member;
    this.least = least;
    this.most = most;
    this.pattern = pattern;
    this.compiled = compiled;
    this.format = format;
  }

  /** A rule that allows every text. */
  public static TextRule of(String member) {
    return new TextRule(member, 0, Integer.MAX_VALUE, "", null, null);
  }

  /** This rule, and at least so many code points. */
  public TextRule minLength(int length) {
    return new TextRule(member, length, most, pattern, compiled, format);
  }

  /** This rule, and at most so many code points. */
  public TextRule maxLength(int length) {
    return new TextRule(member, least, length, pattern, compiled, format);
  }

  /** This rule, and a match of an ECMA-262 pattern. */
  public TextRule pattern(String ecma) {
    return new TextRule(member, least, most, ecma, new TextPattern(ecma), format);
  }

  /** This rule, and a format. */
  public TextRule format(TextFormat name) {
    return new TextRule(member, least, most, pattern, compiled, name);
  }

  /** What was found before, and what this text breaks; all of it, as the gate reports it. */
  Violations check(String text, Violations before) {
    Violations found = before;
    if (!CodePoints.atMost(most, text)) {
      found = found.with(member, "maxLength", Mistake.tooLong(CodePoints.of(text), most));
    }
    if (!CodePoints.atLeast(least, text)) {
      found = found.with(member, "minLength", Mistake.tooShort(CodePoints.of(text), least));
    }
    if (compiled != null && !compiled.isFoundIn(text)) {
      found = found.with(member, "pattern", Notation.of(format, pattern).predicate());
    }
    if (format != null && !format.holds(text)) {
      found = found.with(member, "format", Notation.of(format, pattern).predicate());
    }
    return found;
  }
}
