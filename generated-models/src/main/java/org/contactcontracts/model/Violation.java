package org.contactcontracts.model;

import java.util.Objects;

/**
 * A value of a model that its contract forbids.
 *
 * <p>A value of an enum that the contract does not list is one, wherever it stands. In what a
 * vendor answers it is a sign that the contract has grown old rather than a reason to refuse the
 * answer.
 *
 * @param instance which one, as a JSON Pointer (RFC 6901) into the model as it is written
 * @param keyword the rule that it breaks, as a keyword of JSON Schema such as {@code maxLength}
 * @param message one sentence that names the place, the reason and the remedy. It never repeats the
 *     value, which may be somebody's personal data
 */
public record Violation(String instance, String keyword, String message) {

  /** Checks that nothing is null. */
  public Violation {
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(keyword, "keyword");
    Objects.requireNonNull(message, "message");
  }
}
