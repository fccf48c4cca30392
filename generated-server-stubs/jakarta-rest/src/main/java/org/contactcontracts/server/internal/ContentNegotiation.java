package org.contactcontracts.server.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Operation;

/**
 * Takes the media types of a request to an operation out of the server's choice of a method, so
 * that {@link RequestGate} judges them: behind authentication, by the contract, and in the vendor's
 * words. Without it, each runtime refuses by itself, and each refuses something else.
 */
@PreMatching
public final class ContentNegotiation implements ContainerRequestFilter {

  private static final String SENT = ContentNegotiation.class.getName();

  private final Routes routes;

  public ContentNegotiation(Routes routes) {
    this.routes = routes;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    routes
        .operation(request.getMethod(), request.getUriInfo().getPath(false))
        .ifPresent(operation -> settle(request.getHeaders(), request, operation));
  }

  private static void settle(
      MultivaluedMap<String, String> headers,
      ContainerRequestContext request,
      Operation operation) {
    String sent = header(request);
    request.setProperty(SENT, sent);
    if (operation.requestMediaTypes().isEmpty()) {
      headers.remove(HttpHeaders.CONTENT_TYPE);
    } else {
      // Not putSingle, which clears a list that some containers do not let be changed.
      headers.put(HttpHeaders.CONTENT_TYPE, List.of(settled(operation, sent)));
    }
    // RFC 9110, 12.5.1: a server may disregard it. There is one media type to answer with.
    headers.remove(HttpHeaders.ACCEPT);
  }

  /** The content type as it was sent, before anything was settled; empty when there was none. */
  static String sent(ContainerRequestContext request) {
    return request.getProperty(SENT) instanceof String sent ? sent : header(request);
  }

  private static String header(ContainerRequestContext request) {
    String value = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    return value == null ? "" : value;
  }

  /** A content type that every runtime can match. */
  private static String settled(Operation operation, String sent) {
    Optional<BodyContract> body = operation.request(sent);
    if (body.isEmpty()) {
      return operation.requestMediaTypes().get(0);
    }
    String mediaType = body.get().mediaType();
    int semicolon = sent.indexOf(';');
    // The parameters of a form tell its boundary; those of JSON mean nothing (RFC 8259, 11).
    return mediaType.equals(MediaType.MULTIPART_FORM_DATA) && semicolon >= 0
        ? readable(mediaType + sent.substring(semicolon), mediaType)
        : mediaType;
  }

  private static String readable(String contentType, String otherwise) {
    try {
      MediaType.valueOf(contentType);
      return contentType;
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
