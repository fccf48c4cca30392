package org.contactcontracts.sandbox.internal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request whose headers RESTEasy can read. It parses some before any filter of an application
 * runs, and refuses what it cannot parse with a stack trace in the log.
 */
final class ReadableHeaders extends HttpServletRequestWrapper {
  /** What no vendor looks at: each answers in one media type and one language. */
  private static final Set<String> HIDDEN = Set.of("accept", "accept-language", "content-language");

  /** RFC 9110, 8.3: what a recipient may take a content of an unknown type for. */
  private static final String UNKNOWN = MediaType.APPLICATION_OCTET_STREAM;

  ReadableHeaders(HttpServletRequest request) {
    super(request);
  }

  @Override
  public @Nullable String getContentType() {
    String sent = super.getContentType();
    if (sent == null) {
      return null;
    }
    try {
      MediaType.valueOf(sent);
      return sent;
    } catch (IllegalArgumentException e) {
      return UNKNOWN;
    }
  }

  @Override
  public @Nullable String getHeader(String name) {
    if (isHidden(name)) {
      return null;
    }
    return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
        ? getContentType()
        : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    List<String> shown =
        Collections.list(super.getHeaderNames()).stream().filter(name -> !isHidden(name)).toList();
    return Collections.enumeration(shown);
  }

  private static boolean isHidden(String name) {
    return HIDDEN.contains(name.toLowerCase(Locale.ROOT));
  }
}
