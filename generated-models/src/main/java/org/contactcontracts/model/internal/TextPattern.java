package org.contactcontracts.model.internal;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An ECMA-262 pattern, searched for as JSON Schema applies one (2020-12, validation 6.3.3).
 *
 * <p>Safe for use by several threads. A matcher that nobody uses is kept for the next search, so
 * that nothing is allocated unless threads meet.
 */
public final class TextPattern {

  private final Pattern pattern;
  private final AtomicReference<@Nullable Matcher> idle = new AtomicReference<>();

  /** A pattern in the part of ECMA-262 that Java reads alike, but for its last dollar. */
  public TextPattern(String pattern) {
    this.pattern = Pattern.compile(ecmaToJava(pattern));
  }

  /** Whether a text holds a match. */
  public boolean isFoundIn(String text) {
    Matcher matcher = idle.getAndSet(null);
    if (matcher == null) {
      matcher = pattern.matcher("");
    }
    boolean found = matcher.reset(text).find();
    // the text may be personal data, which must not stay behind
    idle.set(matcher.reset(""));
    return found;
  }

  /**
   * In Java an unescaped dollar also matches before a final line break, in ECMA-262 it does not; so
   * it is followed by what only matches at the very end.
   */
  private static String ecmaToJava(String pattern) {
    return pattern.endsWith("$") && !pattern.endsWith("\\$") ? pattern + "\\z" : pattern;
  }
}
