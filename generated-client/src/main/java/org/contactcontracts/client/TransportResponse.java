package org.contactcontracts.client;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An answer as it came from the wire. Immutable. */
public final class TransportResponse {

  private static final List<String> REQUEST_ID =
      List.of("X-Request-Id", "Request-Id", "X-Correlation-Id", "X-Amzn-RequestId", "CF-Ray");
  private static final int MAX_ID_LENGTH = 128;

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param headers the headers; copied, their names are compared without regard to case
   * @param body the whole body, empty if there is none; copied
   */
  public TransportResponse(int status, Map<String, List<String>> headers, byte[] body) {
    this(copy(headers), status, body.clone());
  }

  private TransportResponse(Map<String, List<String>> headers, int status, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /**
   * An answer of parts that nobody else holds, taken as they are.
   *
   * @param headers an unmodifiable map that finds names without regard to case
   */
  static TransportResponse ofOwned(int status, Map<String, List<String>> headers, byte[] body) {
    return new TransportResponse(headers, status, body);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> headers) {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
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

  /**
   * The vendor's id for this exchange, which its support asks for: the first of the headers {@code
   * X-Request-Id}, {@code Request-Id}, {@code X-Correlation-Id}, {@code X-Amzn-RequestId} and
   * {@code CF-Ray} that looks like an id.
   */
  public Optional<String> requestId() {
    for (String name : REQUEST_ID) {
      List<String> values = headers.get(name);
      if (values != null && !values.isEmpty() && isId(values.get(0))) {
        return Optional.of(values.get(0));
      }
    }
    return Optional.empty();
  }

  /** It stands in messages and logs, so that nothing else may pass for one. */
  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_ID_LENGTH
        && text.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || "-_.:/+=".indexOf(c) >= 0);
  }

  /** A copy of the body, empty if there was none. */
  public byte[] body() {
    return body.clone();
  }

  /** The body from its start, without a copy; closing it is not necessary. */
  public InputStream openBody() {
    return new ByteArrayInputStream(body);
  }

  /** The length of the body in bytes. */
  public int length() {
    return body.length;
  }

  /** Status and length; the body may hold personal data and is left out. */
  @Override
  public String toString() {
    return "status " + status + ", " + body.length + " bytes";
  }
}
