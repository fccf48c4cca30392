package org.contactcontracts.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;

/** An exchange that is being changed. */
final class ExchangeEdit {
  static final String CONTENT_TYPE = "Content-Type";

  private String method;
  private String url;
  private final List<Header> requestHeaders;
  private Body request;
  private int status;
  private final List<Header> responseHeaders;
  private Body response;

  private ExchangeEdit(Exchange exchange) {
    method = exchange.method();
    url = exchange.url();
    requestHeaders = new ArrayList<>(exchange.requestHeaders());
    request = exchange.request();
    status = exchange.status();
    responseHeaders = new ArrayList<>(exchange.responseHeaders());
    response = exchange.response();
  }

  static ExchangeEdit of(Exchange exchange) {
    return new ExchangeEdit(exchange);
  }

  /** A request without headers and body, answered with 200 and nothing else. */
  static ExchangeEdit of(String method, String url) {
    return of(
        new Exchange(method, url, List.of(), Body.NONE, 200, List.of(), Body.NONE, Position.START));
  }

  static Body body(byte[] bytes) {
    return bytes.length == 0
        ? Body.NONE
        : new Body(Body.Kind.RECORDED, bytes, offset -> Position.START);
  }

  ExchangeEdit method(String other) {
    method = other;
    return this;
  }

  ExchangeEdit url(String other) {
    url = other;
    return this;
  }

  ExchangeEdit request(Body other) {
    request = other;
    return this;
  }

  ExchangeEdit request(String contentType, byte[] bytes) {
    request = body(bytes);
    return requestHeader(CONTENT_TYPE, contentType);
  }

  /** Replaces the header of that name, or adds it. */
  ExchangeEdit requestHeader(String name, String value) {
    withoutRequestHeader(name);
    requestHeaders.add(new Header(name, value));
    return this;
  }

  ExchangeEdit withoutRequestHeader(String name) {
    requestHeaders.removeIf(header -> header.name().equalsIgnoreCase(name));
    return this;
  }

  ExchangeEdit status(int other) {
    status = other;
    return this;
  }

  ExchangeEdit response(Body other) {
    response = other;
    return this;
  }

  ExchangeEdit response(String contentType, byte[] bytes) {
    response = body(bytes);
    return responseHeader(CONTENT_TYPE, contentType);
  }

  ExchangeEdit response(String contentType, String text) {
    return response(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces the header of that name, or adds it. */
  ExchangeEdit responseHeader(String name, String value) {
    withoutResponseHeader(name);
    responseHeaders.add(new Header(name, value));
    return this;
  }

  ExchangeEdit withoutResponseHeader(String name) {
    responseHeaders.removeIf(header -> header.name().equalsIgnoreCase(name));
    return this;
  }

  /** Names of headers in capitals, as some recorders write them. */
  ExchangeEdit headerNamesInCapitals() {
    requestHeaders.replaceAll(ExchangeEdit::inCapitals);
    responseHeaders.replaceAll(ExchangeEdit::inCapitals);
    return this;
  }

  private static Header inCapitals(Header header) {
    return new Header(header.name().toUpperCase(java.util.Locale.ROOT), header.value());
  }

  Exchange done() {
    return new Exchange(
        method, url, requestHeaders, request, status, responseHeaders, response, Position.START);
  }
}
