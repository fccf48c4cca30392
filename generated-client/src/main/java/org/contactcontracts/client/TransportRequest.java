package org.contactcontracts.client;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A request as it goes on the wire.
 *
 * @param method the HTTP method, in upper case
 * @param uri the absolute address
 * @param headers the headers, without {@code Content-Type} and {@code Content-Length}; they carry
 *     credentials
 * @param body the body
 * @param timeout how long the call may take
 */
public record TransportRequest(
    String method, URI uri, Map<String, String> headers, RequestBody body, Duration timeout) {

  /** Copies the headers. */
  public TransportRequest {
    headers = Map.copyOf(headers);
  }

  /** Method and host; headers and path may hold credentials and are left out. */
  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getAuthority();
  }
}
