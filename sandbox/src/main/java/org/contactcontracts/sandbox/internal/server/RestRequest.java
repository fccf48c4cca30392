package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.core.SynchronousExecutionContext;
import org.jboss.resteasy.plugins.server.BaseHttpRequest;
import org.jboss.resteasy.specimpl.ResteasyHttpHeaders;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.spi.ResteasyAsynchronousContext;
import org.jspecify.annotations.Nullable;

/** A request in memory. */
final class RestRequest extends BaseHttpRequest {
  private final Received received;
  private final ResteasyHttpHeaders headers;
  private final Map<String, Object> attributes = new HashMap<>();
  private String method;
  private InputStream body;

  @SuppressWarnings("NullAway.Init")
  private ResteasyAsynchronousContext context;

  private RestRequest(
      Received received, ResteasyUriInfo uri, MultivaluedMap<String, String> headers) {
    super(uri);
    this.received = received;
    this.headers = new ResteasyHttpHeaders(headers, false);
    method = received.method();
    body = new ByteArrayInputStream(received.body());
  }

  /**
   * The request as RESTEasy sees it; empty if its address cannot be read.
   *
   * @param host what precedes the path in the addresses that the answer names
   */
  static Optional<RestRequest> of(
      Received received, String host, MultivaluedMap<String, String> headers) {
    String query = received.rawQuery();
    String path = query == null ? received.rawPath() : received.rawPath() + "?" + query;
    if (!UriText.isReadable(path)) {
      return Optional.empty();
    }
    try {
      ResteasyUriInfo uri = new ResteasyUriInfo("http://" + host + path, "");
      return Optional.of(new RestRequest(received, uri, headers));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void answerWith(SynchronousDispatcher dispatcher, HttpResponse response) {
    context = new SynchronousExecutionContext(dispatcher, this, response);
  }

  @Override
  public HttpHeaders getHttpHeaders() {
    return headers;
  }

  @Override
  public MultivaluedMap<String, String> getMutableHeaders() {
    return headers.getMutableHeaders();
  }

  @Override
  public InputStream getInputStream() {
    return body;
  }

  @Override
  public void setInputStream(InputStream value) {
    body = value;
  }

  @Override
  public String getHttpMethod() {
    return method;
  }

  @Override
  public void setHttpMethod(String value) {
    method = value;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(attributes.keySet());
  }

  @Override
  public ResteasyAsynchronousContext getAsyncContext() {
    return context;
  }

  @Override
  public void forward(String path) {
    throw new UnsupportedOperationException("Nothing here forwards a request.");
  }

  @Override
  public boolean wasForwarded() {
    return false;
  }

  @Override
  public String getRemoteAddress() {
    return received.peer().getAddress().getHostAddress();
  }

  @Override
  public String getRemoteHost() {
    return getRemoteAddress();
  }
}
