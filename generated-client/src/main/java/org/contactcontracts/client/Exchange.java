package org.contactcontracts.client;

/**
 * A successful answer: the typed body and what came with it.
 *
 * @param <T> the type of the body
 * @param body the body
 * @param response status, headers and the bytes as they came
 */
public record Exchange<T>(T body, TransportResponse response) {

  /** The HTTP status. */
  public int status() {
    return response.status();
  }
}
