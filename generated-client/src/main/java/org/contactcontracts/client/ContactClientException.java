package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * The root of what a call can throw. Messages name operation, reason and remedy, and hold no
 * personal data.
 *
 * <p>The failures of earlier attempts of the same call are {@link #getSuppressed() suppressed} in
 * it, in their order. A cause is a copy without the original's message, which may quote what was
 * sent.
 */
public abstract sealed class ContactClientException extends RuntimeException
    permits ContractViolationException,
        ErrorResponseException,
        TransportException,
        UnreadableResponseException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final String operation;
  private final int attempts;

  ContactClientException(
      String code, String operation, int attempts, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.operation = operation;
    this.attempts = attempts;
  }

  /** A stable code for programs, such as {@code not-found}. */
  public String code() {
    return code;
  }

  /** The vendor and the operation, such as {@code invent updateContact}. */
  public String operation() {
    return operation;
  }

  /** How many attempts were made; 0 if nothing was sent. */
  public int attempts() {
    return attempts;
  }

  /** The start of a message about an answer. */
  static String answered(String operation, int attempts, TransportResponse response) {
    String id = response.requestId().map(text -> "request id " + text).orElse("");
    String attempt = attempts > 1 ? "attempt " + attempts : "";
    String both = id + (id.isEmpty() || attempt.isEmpty() ? "" : ", ") + attempt;
    return operation
        + " was answered with status "
        + response.status()
        + (both.isEmpty() ? "" : " (" + both + ")");
  }
}
