package org.contactcontracts.validator;

import java.util.List;
import java.util.Objects;

/**
 * What a contract says about a message.
 *
 * @param kind the answer
 * @param findings why, in document order of the message and then by keyword, each once; empty
 *     exactly when the message conforms
 */
public record Verdict(Kind kind, List<Finding> findings) {
  /** The three answers. */
  public enum Kind {
    /** The message keeps every rule. */
    CONFORMS,
    /** The message can be read and breaks at least one rule. */
    VIOLATES,
    /** The message cannot be read, so that no rule could be tried. */
    UNREADABLE
  }

  private static final Verdict CONFORMS = new Verdict(Kind.CONFORMS, List.of());

  /**
   * Checks that there are findings exactly when the message does not conform.
   *
   * @throws IllegalArgumentException when kind and findings contradict each other
   */
  public Verdict {
    Objects.requireNonNull(kind, "kind");
    findings = List.copyOf(findings);
    if ((kind == Kind.CONFORMS) != findings.isEmpty()) {
      throw new IllegalArgumentException(
          "a verdict " + kind + " cannot have " + findings.size() + " findings");
    }
  }

  /** The verdict on a message that keeps every rule. */
  public static Verdict conforming() {
    return CONFORMS;
  }

  /**
   * The verdict on a message that was read and held against every rule.
   *
   * @param findings the rules it breaks; empty when it conforms
   */
  public static Verdict of(List<Finding> findings) {
    return findings.isEmpty() ? CONFORMS : new Verdict(Kind.VIOLATES, findings);
  }

  /**
   * The verdict on a message that cannot be read.
   *
   * @param finding why not
   */
  public static Verdict unreadable(Finding finding) {
    return new Verdict(Kind.UNREADABLE, List.of(finding));
  }

  /** Whether the message keeps every rule. */
  public boolean conforms() {
    return kind == Kind.CONFORMS;
  }
}
