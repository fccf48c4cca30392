package org.contactcontracts.sandbox.internal.journal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;

/** Header fields without their values, but for a few that are the same for everybody. */
final class MaskedHeaders {
  private static final String MASK = "***";

  /** What the contracts and HTTP clients send of content types; any other value may be a text. */
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/json",
          "application/octet-stream",
          "application/problem+json",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "text/html",
          "text/plain");

  /**
   * Names that are shown, and any that begins with X-. A line without a colon is a name to some
   * parsers, and what stands on it may be a credential.
   */
  private static final Set<String> NAMES =
      Set.of(
          "accept",
          "accept-charset",
          "accept-encoding",
          "accept-language",
          "api_access_token",
          "apikey",
          "authorization",
          "cache-control",
          "connection",
          "content-encoding",
          "content-language",
          "content-length",
          "content-type",
          "cookie",
          "date",
          "expect",
          "forwarded",
          "host",
          "http2-settings",
          "idempotency-key",
          "if-match",
          "if-none-match",
          "keep-alive",
          "origin",
          "pragma",
          "prefer",
          "priority",
          "referer",
          "sandbox-fault",
          "sec-fetch-dest",
          "sec-fetch-mode",
          "sec-fetch-site",
          "te",
          "traceparent",
          "tracestate",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "via");

  private static final String BEARER = "Bearer ";

  private MaskedHeaders() {}

  /** The fields of a request. */
  static List<HeaderList.Field> ofRequest(HeaderList headers) {
    return headers.fields().stream()
        .map(field -> new HeaderList.Field(name(field.name()), ofRequest(field)))
        .toList();
  }

  /** The fields of an answer, which the sandbox itself wrote. */
  static List<HeaderList.Field> ofAnswer(HeaderList headers) {
    return headers.fields().stream()
        .map(field -> new HeaderList.Field(field.name(), ofAnswer(field)))
        .toList();
  }

  private static String name(String sent) {
    String name = sent.toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || name.startsWith("x-") ? sent : MASK;
  }

  private static String ofRequest(HeaderList.Field field) {
    String value = field.value();
    return switch (field.name().toLowerCase(Locale.ROOT)) {
      case "content-type" -> contentType(value);
      case "content-length" -> value.matches("[0-9]{1,12}") ? value : MASK;
      // The scheme tells a checker that the right kind of credential was sent.
      case "authorization" ->
          value.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? BEARER + MASK : MASK;
      default -> MASK;
    };
  }

  private static String ofAnswer(HeaderList.Field field) {
    return switch (field.name().toLowerCase(Locale.ROOT)) {
      case "content-type" -> contentType(field.value());
      case "retry-after", "allow" -> field.value();
      default -> MASK;
    };
  }

  private static String contentType(String value) {
    String[] parts = value.split(";", -1);
    String type = parts[0].strip();
    StringBuilder masked =
        new StringBuilder(MEDIA_TYPES.contains(type.toLowerCase(Locale.ROOT)) ? type : MASK);
    Stream.of(parts)
        .skip(1)
        .map(String::strip)
        .map(parameter -> parameter.equalsIgnoreCase("charset=utf-8") ? parameter : MASK)
        .forEach(parameter -> masked.append("; ").append(parameter));
    return masked.toString();
  }
}
