package org.contactcontracts.traffic.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;

/** Exchanges that conform, to be changed. */
final class Exchanges {
  static final String CONTACT =
      """
      {"id":"contact_alice","name":"Alice","blocked":true,"unsubscribed":true,"is_admin":false,\
      "channels":[{"id":"channel_custom","type":"custom","user_id":"alice@acme.inc",\
      "avatar":"https://cdn.acme.inc/avatars/alice.png","name":"Alice","username":"alice",\
      "email":"alice@acme.inc","phone":"+972771234567","country":"IL","agent":null,\
      "ip":"203.0.113.7","language":"en","platform_data":{},"created_at":"2023-11-07T05:31:56Z",\
      "updated_at":"2023-11-07T05:31:56Z","link":"https://acme.inc/people/alice"}],\
      "segments":[{"id":"segment_vip","name":"VIP","color":"red","contacts_count":123,\
      "created_at":"2023-11-07T05:31:56Z","updated_at":"2023-11-07T05:31:56Z"}],\
      "created_at":"2023-11-07T05:31:56Z","updated_at":"2023-11-08T09:00:00Z",\
      "blocked_at":"2023-11-08T09:00:00Z"}""";

  private Exchanges() {}

  /** An exchange by its vendor. */
  static Exchange of(String vendor) {
    return switch (vendor) {
      case "invent" -> invent();
      case "99digital" ->
          json(
              "PATCH",
              "https://online.99digital.co.il/api/v1/accounts/1/contacts/2",
              new Header("api_access_token", "secret"),
              "{\"name\":\"Alice\"}",
              "{\"payload\":{\"id\":2,\"name\":\"Alice\"}}");
      case "omnivibe" ->
          json(
              "PATCH",
              "https://app.omnivibe.com.br/public/api/v1/inboxes/inbox_acme/contacts/alice",
              new Header("Accept", "*/*"),
              "{\"name\":\"Alice\"}",
              "{\"id\":2,\"name\":\"Alice\"}");
      case "clerk-chat" ->
          json(
              "PUT",
              "https://web-api.clerk.chat/public/contacts/1",
              new Header("apiKey", "secret"),
              "{\"name\":\"Alice\"}",
              "{\"data\":{\"id\":\"1\",\"name\":\"Alice\"}}");
      case "library" ->
          json(
              "POST",
              "https://eu.library.invalid/v1/books?key=secret",
              new Header("X-Trace", "trace"),
              "{\"title\":\"Emma\"}",
              "");
      default -> throw new IllegalArgumentException(vendor);
    };
  }

  private static Exchange json(
      String method, String url, Header header, String request, String response) {
    return new Exchange(
        method,
        url,
        List.of(header, new Header("Content-Type", "application/json")),
        body(request),
        response.isEmpty() ? 201 : 200,
        response.isEmpty() ? List.of() : List.of(new Header("Content-Type", "application/json")),
        response.isEmpty() ? Body.NONE : body(response),
        new Position(3, 5));
  }

  /** An update of a contact of Invent. */
  static Exchange invent() {
    return new Exchange(
        "PATCH",
        "https://api.useinvent.com/orgs/org_acme/contacts/contact_alice",
        List.of(
            new Header("Host", "api.useinvent.com"),
            new Header("Authorization", "Bearer secret"),
            new Header("Content-Type", "application/json")),
        body("{\"name\":\"Alice\",\"blocked\":true,\"unsubscribed\":true}"),
        200,
        List.of(new Header("Content-Type", "application/json; charset=utf-8")),
        body(CONTACT),
        new Position(3, 5));
  }

  /** A body that begins at line 7, column 11. */
  static Body body(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Body(Body.Kind.RECORDED, bytes, offset -> new Position(7, 11 + offset));
  }

  static Exchange with(Exchange exchange, String method, String url) {
    return new Exchange(
        method,
        url,
        exchange.requestHeaders(),
        exchange.request(),
        exchange.status(),
        exchange.responseHeaders(),
        exchange.response(),
        exchange.position());
  }

  static Exchange withRequest(Exchange exchange, Body request) {
    return new Exchange(
        exchange.method(),
        exchange.url(),
        exchange.requestHeaders(),
        request,
        exchange.status(),
        exchange.responseHeaders(),
        exchange.response(),
        exchange.position());
  }

  static Exchange withResponse(Exchange exchange, int status, Body response) {
    return new Exchange(
        exchange.method(),
        exchange.url(),
        exchange.requestHeaders(),
        exchange.request(),
        status,
        exchange.responseHeaders(),
        response,
        exchange.position());
  }

  /** With a header of the request in place of that of the same name. */
  static Exchange withHeader(Exchange exchange, String name, String value) {
    List<Header> headers = new ArrayList<>(exchange.requestHeaders());
    headers.removeIf(header -> header.name().equalsIgnoreCase(name));
    if (!value.isEmpty()) {
      headers.add(new Header(name, value));
    }
    return new Exchange(
        exchange.method(),
        exchange.url(),
        headers,
        exchange.request(),
        exchange.status(),
        exchange.responseHeaders(),
        exchange.response(),
        exchange.position());
  }
}
