package org.contactcontracts.sandbox.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls Invent without looking at what it sends. */
final class Invent {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Invent() {}

  /** Updates Alice and returns the answer's body. */
  static String updateAlice(URI baseUrl, String credential, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/orgs/org_acme/contacts/contact_alice"))
            .header("Authorization", "Bearer " + credential)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String updateAlice(SandboxWorld world, String body) {
    return updateAlice(world.baseUrl("invent"), world.credential(), body);
  }
}
