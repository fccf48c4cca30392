package org.contactcontracts.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.contactcontracts.client.CallObserver;
import org.contactcontracts.client.LogDetail;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of calls. Neither a credential nor anything personal reaches a line. */
final class CallLog {

  private static final Logger LOG = LoggerFactory.getLogger("org.contactcontracts.client");

  /** What these carry is about the message and not about a person; their forms are checked. */
  private static final Set<String> COUNTS = Set.of("content-length", "retry-after", "age");

  /** A vendor or a proxy could put anything into another name. */
  private static final Set<String> KNOWN_NAMES =
      Set.of(
          "age",
          "cache-control",
          "cf-ray",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "date",
          "etag",
          "keep-alive",
          "location",
          "request-id",
          "retry-after",
          "server",
          "set-cookie",
          "strict-transport-security",
          "transfer-encoding",
          "vary",
          "via",
          "x-amzn-requestid",
          "x-correlation-id",
          "x-ratelimit-limit",
          "x-ratelimit-remaining",
          "x-ratelimit-reset",
          "x-request-id",
          "x-runtime");

  private static final Set<String> MEDIA_TYPES =
      Set.of("application/json", "multipart/form-data", "text/plain", "text/html");

  private final LogDetail detail;

  CallLog(LogDetail detail) {
    this.detail = detail;
  }

  boolean isEnabled() {
    return LOG.isDebugEnabled();
  }

  void sending(Operation<?> operation, int attempt, TransportRequest request) {
    if (detail != LogDetail.CALL && LOG.isDebugEnabled()) {
      Map<String, String> sent = new TreeMap<>(request.headers());
      sent.put("Content-Type", request.body().mediaType());
      StringJoiner headers = new StringJoiner(", ", "{", "}");
      sent.forEach((name, value) -> headers.add(name + ": " + shown(name, value)));
      LOG.debug(
          "{}: attempt {} sends {} {} {}",
          operation.name(),
          attempt,
          request.method(),
          headers,
          body(operation, request));
    }
  }

  void received(Operation<?> operation, int attempt, TransportResponse response) {
    if (detail != LogDetail.CALL && LOG.isDebugEnabled()) {
      StringJoiner headers = new StringJoiner(", ", "{", "}");
      response
          .headers()
          .forEach(
              (name, values) ->
                  values.forEach(value -> headers.add(name(name) + ": " + shown(name, value))));
      LOG.debug(
          "{}: attempt {} is answered with {} {} {}",
          operation.name(),
          attempt,
          response.status(),
          headers,
          detail == LogDetail.BODIES
              ? MaskedJson.of(response.openBody(), operation.knownNames())
              : "");
    }
  }

  void finished(Operation<?> operation, CallObserver.Outcome outcome) {
    if (LOG.isDebugEnabled()) {
      LOG.debug(
          "{}: {} {} after {} attempt(s) in {} ms, request id {}",
          operation.name(),
          outcome.status().isPresent() ? outcome.status().getAsInt() : "no answer",
          outcome.code().orElse("ok"),
          outcome.attempts(),
          outcome.took().toMillis(),
          outcome.requestId().orElse("none"));
    }
  }

  /** Its message may quote what it was told, so only its class is logged. */
  void observerFailed(RuntimeException e) {
    LOG.warn("A call observer threw {}; the call goes on.", e.getClass().getName());
  }

  private String body(Operation<?> operation, TransportRequest request) {
    if (detail != LogDetail.BODIES) {
      return "";
    }
    if (!request.body().mediaType().equals("application/json")) {
      return request.body().length() + " bytes";
    }
    try (InputStream body = request.body().open()) {
      return MaskedJson.of(body, operation.knownNames());
    } catch (IOException e) {
      return request.body().length() + " bytes";
    }
  }

  private static String name(String name) {
    return KNOWN_NAMES.contains(name.toLowerCase(Locale.ROOT)) ? name : MaskedJson.MASK;
  }

  private static String shown(String name, String value) {
    String key = name.toLowerCase(Locale.ROOT);
    if (key.equals("content-type") || key.equals("accept")) {
      String type = value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      return MEDIA_TYPES.contains(type) ? type : MaskedJson.MASK;
    }
    boolean count = COUNTS.contains(key) && !value.isEmpty() && value.length() < 10;
    return count && value.chars().allMatch(c -> c >= '0' && c <= '9') ? value : MaskedJson.MASK;
  }
}
