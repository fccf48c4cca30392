package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * The root of what a call can throw. Messages name operation, reason and remedy, and hold no
 * personal data.
 */
public abstract sealed class ContactClientException extends RuntimeException
    permits ErrorResponseException, TransportException, UnreadableResponseException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final String operation;

  ContactClientException(String code, String operation, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
    this.operation = operation;
  }

  /** A stable code for programs, such as {@code not-found}. */
  public String code() {
    return code;
  }

  /** The vendor and the operation, such as {@code invent updateContact}. */
  public String operation() {
    return operation;
  }
}
