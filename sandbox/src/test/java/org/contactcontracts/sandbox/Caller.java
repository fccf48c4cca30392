package org.contactcontracts.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.sandbox.internal.Vendor;

/** Calls a sandbox over HTTP. */
final class Caller {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Sandbox sandbox;

  Caller(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** Sends a JSON body. */
  Reply send(String method, String path, String body, String... headers) {
    return send(request(path, headers).header("Content-Type", "application/json"), method, body);
  }

  /** Sends a text as whatever the headers say. */
  Reply sendAs(String contentType, String method, String path, String body, String... headers) {
    return send(request(path, headers).header("Content-Type", contentType), method, body);
  }

  Reply get(String path, String... headers) {
    return reply(request(path, headers).GET().build());
  }

  /** Sends no body. */
  Reply bare(String method, String path, String... headers) {
    return reply(request(path, headers).method(method, BodyPublishers.noBody()).build());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  Reply reply(HttpRequest request) {
    var response = exchange(request);
    String type = response.headers().firstValue("Content-Type").orElse("");
    return new Reply(response.statusCode(), type, Reply.tree(response.body()));
  }

  java.net.http.HttpResponse<String> exchange(HttpRequest request) {
    try {
      java.net.http.HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      ContractFilter.check(request, response);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A contact as the sandbox has it now. */
  ObjectNode contact(String vendor, String credential, String key) {
    String query =
        "?vendor=%s&credential=%s"
            .formatted(vendor, URLEncoder.encode(credential, StandardCharsets.UTF_8));
    return (ObjectNode) get("/_sandbox/contacts" + query).body().required(key);
  }

  /** A contact as every world starts with it. */
  static ObjectNode seed(String vendor, String key) {
    String file = "/org/contactcontracts/sandbox/seeds/" + vendor + ".json";
    try (var in = Vendor.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return (ObjectNode) Reply.tree(text).required(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply send(HttpRequest.Builder request, String method, String body) {
    return reply(request.method(method, BodyPublishers.ofString(body)).build());
  }
}
