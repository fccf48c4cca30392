package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Set;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.jboss.resteasy.util.CaseInsensitiveMap;

/**
 * Headers that RESTEasy can read. It parses some before any filter of an application runs, and
 * refuses what it cannot parse with a stack trace in the log.
 */
final class RestHeaders {
  /** What no vendor looks at: each answers in one media type and one language. */
  private static final Set<String> HIDDEN = Set.of("accept", "accept-language", "content-language");

  private RestHeaders() {}

  /** The headers for a vendor. */
  static MultivaluedMap<String, String> readable(HeaderList sent) {
    MultivaluedMap<String, String> headers = all(sent);
    HIDDEN.forEach(headers::remove);
    return headers;
  }

  /** The headers with a content type that can be read. */
  static MultivaluedMap<String, String> all(HeaderList sent) {
    CaseInsensitiveMap<String> headers = new CaseInsensitiveMap<>();
    for (HeaderList.Field field : sent.fields()) {
      String value =
          field.name().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
              ? contentType(field.value())
              : field.value();
      headers.add(field.name(), value);
    }
    return headers;
  }

  /** RFC 9110, 8.3: a recipient may take a content of an unknown type for octets. */
  private static String contentType(String sent) {
    if (sent.toLowerCase(Locale.ROOT).equals(MediaType.APPLICATION_JSON)) {
      return sent;
    }
    try {
      MediaType.valueOf(sent);
      return sent;
    } catch (IllegalArgumentException e) {
      return MediaType.APPLICATION_OCTET_STREAM;
    }
  }
}
