package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/** A success answer whose body is not what the contract says. The update has happened. */
public final class UnreadableResponseException extends ContactClientException {

  private static final long serialVersionUID = 1;

  private final transient TransportResponse response;

  /**
   * An answer that cannot be read.
   *
   * @param operation vendor and operation
   * @param where the JSON Pointer at which reading failed, empty for the whole body
   * @param response the answer
   */
  public UnreadableResponseException(
      String operation, String where, TransportResponse response, @Nullable Throwable cause) {
    super(
        "unreadable-response",
        operation,
        operation
            + " was answered with status "
            + response.status()
            + ", but the body does not follow the contract at \""
            + where
            + "\". The update has happened; response() has the bytes, and contact-contracts check"
            + " tells what is wrong with them.",
        cause);
    this.response = response;
  }

  /** The answer as it came. */
  public TransportResponse response() {
    return response;
  }
}
