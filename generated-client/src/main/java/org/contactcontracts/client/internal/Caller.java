package org.contactcontracts.client.internal;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactcontracts.client.ErrorResponseException;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportException;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.client.UnreadableResponseException;
import org.contactcontracts.model.ContactJson;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one client: address, credential, transport, answer. */
public final class Caller {

  private final URI baseUrl;
  private final @Nullable Credential credential;
  private final Transport transport;
  private final Duration timeout;

  public Caller(
      URI baseUrl, @Nullable Credential credential, Transport transport, Duration timeout) {
    String scheme = baseUrl.getScheme();
    if (scheme == null
        || !List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
        || baseUrl.getHost() == null
        // A user in the URL would never be sent, and would show wherever the URL is shown.
        || baseUrl.getUserInfo() != null
        || baseUrl.getQuery() != null
        || baseUrl.getFragment() != null) {
      throw new IllegalArgumentException(
          "The base URL must be absolute, http or https, without user, query and fragment, such as"
              + " https://api.example.com.");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("The timeout must be longer than zero.");
    }
    this.baseUrl = baseUrl;
    this.credential = credential;
    this.transport = transport;
    this.timeout = timeout;
  }

  public <T> Exchange<T> call(Operation<T> operation, List<?> pathValues, RequestBody body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    if (credential != null) {
      headers.put(credential.header(), credential.value());
    }
    URI uri = PathTemplate.resolve(baseUrl, operation.pathTemplate(), pathValues);
    TransportResponse response =
        send(
            operation.name(),
            new TransportRequest(operation.method(), uri, headers, body, timeout));
    if (response.status() < 200 || response.status() > 299) {
      throw ErrorResponseException.of(operation.name(), response, error(operation, response));
    }
    return new Exchange<>(read(operation, response), response);
  }

  private TransportResponse send(String operation, TransportRequest request) {
    try {
      return transport.send(request);
    } catch (HttpTimeoutException e) {
      throw TransportException.timedOut(operation, e);
    } catch (IOException e) {
      throw TransportException.failed(operation, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw TransportException.interrupted(operation, e);
    }
  }

  private static <T> T read(Operation<T> operation, TransportResponse response) {
    try {
      T body = ContactJson.mapper().readValue(response.body(), operation.responseType());
      if (body != null) {
        return body;
      }
    } catch (JsonMappingException e) {
      throw new UnreadableResponseException(operation.name(), pointer(e), response, null);
    } catch (IOException e) {
      // not JSON: reported below; the cause would quote the body
    }
    throw new UnreadableResponseException(operation.name(), "", response, null);
  }

  private static @Nullable Object error(Operation<?> operation, TransportResponse response) {
    Class<?> type = operation.errorType(response.status());
    if (type == null) {
      return null;
    }
    if (type == String.class) {
      return new String(response.body(), StandardCharsets.UTF_8);
    }
    try {
      return ContactJson.mapper().readValue(response.body(), type);
    } catch (IOException e) {
      return null;
    }
  }

  /** A JSON Pointer (RFC 6901, 3). */
  private static String pointer(JsonMappingException e) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
        .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
