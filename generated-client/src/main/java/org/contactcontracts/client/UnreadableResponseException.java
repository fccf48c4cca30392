package org.contactcontracts.client;

import java.util.Optional;

/** A success answer whose body is not what the contract says. The update has happened. */
public final class UnreadableResponseException extends ContactClientException {

  private static final long serialVersionUID = 1;

  private final transient TransportResponse response;

  /**
   * An answer that cannot be read.
   *
   * @param operation vendor and operation
   * @param attempts how many attempts were made
   * @param where the JSON Pointer at which reading failed, empty for the whole body
   * @param response the answer
   */
  public UnreadableResponseException(
      String operation, int attempts, String where, TransportResponse response) {
    super(
        "unreadable-response",
        operation,
        attempts,
        answered(operation, attempts, response)
            + ", but the body does not follow the contract at \""
            + where
            + "\". The update has happened; response() has the bytes, and contact-contracts check"
            + " tells what is wrong with them.",
        null);
    this.response = response;
  }

  /** The vendor's id for this exchange, which its support asks for. */
  public Optional<String> requestId() {
    return response.requestId();
  }

  /** The answer as it came. */
  public TransportResponse response() {
    return response;
  }
}
