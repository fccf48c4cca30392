package org.contactcontracts.client;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer as it came from the wire. */
public final class TransportResponse {

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param headers the headers; their names are compared without regard to case
   * @param body the whole body, empty if there is none
   */
  public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    this.headers = Collections.unmodifiableMap(copy);
    this.body = body.clone();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The headers; their names are compared without regard to case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /** A copy of the body, empty if there was none. */
  public byte[] body() {
    return body.clone();
  }

  /** Status and length; the body may hold personal data and is left out. */
  @Override
  public String toString() {
    return "status " + status + ", " + body.length + " bytes";
  }
}
