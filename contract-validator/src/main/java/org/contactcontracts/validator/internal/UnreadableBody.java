package org.contactcontracts.validator.internal;

/**
 * A body cannot be read: why, in the terms of a finding. Carries no stack trace, being expected.
 */
public final class UnreadableBody extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String instance;
  private final String code;
  private final String sentence;

  UnreadableBody(String instance, String code, String sentence) {
    super(sentence, null, false, false);
    this.instance = instance;
    this.code = code;
    this.sentence = sentence;
  }

  /** Where, as a JSON Pointer; empty when only the line and column in the sentence tell. */
  public String instance() {
    return instance;
  }

  /** Why, such as {@code syntax}. */
  public String code() {
    return code;
  }

  /** The place, the reason and the remedy. */
  public String sentence() {
    return sentence;
  }
}
