package org.contactcontracts.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests whose answers may be anything. */
final class Requests {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Requests() {}

  /** A small update of a contact that every world has, with the credential {@code demo}. */
  static HttpResponse<String> to(Caller caller, String vendor, String... headers) {
    HttpRequest.Builder request =
        switch (vendor) {
          case "invent" ->
              update(caller, "PATCH", "/invent/orgs/org_acme/contacts/contact_alice")
                  .header("Authorization", "Bearer demo");
          case "99digital" ->
              update(caller, "PATCH", "/99digital/api/v1/accounts/1/contacts/1")
                  .header("api_access_token", "demo");
          case "omnivibe" ->
              update(caller, "PATCH", "/omnivibe/public/api/v1/inboxes/demo/contacts/alice");
          default ->
              update(caller, "PUT", "/clerk-chat/public/contacts/1").header("apiKey", "demo");
        };
    return raw(request.headers(headers).build());
  }

  private static HttpRequest.Builder update(Caller caller, String method, String path) {
    return caller
        .request(path, "Content-Type", "application/json")
        .method(method, BodyPublishers.ofString("{\"name\": \"Eve\"}"));
  }

  static HttpResponse<String> raw(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
