package org.contactcontracts.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A successful answer: the typed body and what came with it.
 *
 * @param <T> the type of the body
 * @param body the body
 * @param response status, headers and the bytes as they came
 * @param attempts how many attempts it took, 1 or more
 */
public record Exchange<T>(T body, TransportResponse response, int attempts) {

  /** The HTTP status. */
  public int status() {
    return response.status();
  }

  /** The headers; their names are compared without regard to case. */
  public Map<String, List<String>> headers() {
    return response.headers();
  }

  /** The vendor's id for this exchange, which its support asks for. */
  public Optional<String> requestId() {
    return response.requestId();
  }

  /** A copy of the body as it came. */
  public byte[] bytes() {
    return response.body();
  }
}
