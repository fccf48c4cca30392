package org.contactcontracts.validator.form;

import java.util.Objects;

/**
 * A form that is not written as its grammar says. Carries no stack trace, being expected.
 *
 * <p>The message is one sentence that says what is wrong, without a word of the form.
 */
public final class MalformedForm extends Exception {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * A form that is malformed in some way.
   *
   * @param message one sentence that says what is wrong
   * @param remedy one sentence that says how to mend it
   */
  public MalformedForm(String message, String remedy) {
    super(Objects.requireNonNull(message, "message"), null, false, false);
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  MalformedForm() {
    this("The form is not well-formed.", "Write it as RFC 7578 says.");
  }

  /** One sentence that says how to mend it. */
  public String remedy() {
    return remedy;
  }
}
