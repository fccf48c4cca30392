package org.contactcontracts.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Operation;

/** The sandbox over HTTP, asked for its opinion on requests to Alice. */
final class LiveServer implements AutoCloseable {

  /** What a vendor answers to a request that it does not take; see the contracts. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

  private static final Map<String, String> PATH_VALUES =
      Map.of(
          "invent/org_id", "org_acme",
          "invent/contact_id", "contact_alice",
          "invent/channel_id", "channel_custom",
          "99digital/account_id", "1",
          "99digital/contact_id", "1",
          "omnivibe/inbox_identifier", "fuzz",
          "omnivibe/contact_identifier", "alice",
          "clerk-chat/id", "1");

  private static final Map<String, String> CREDENTIAL_HEADERS =
      Map.of("invent", "Authorization", "99digital", "api_access_token", "clerk-chat", "apiKey");

  /** An answer wraps what was sent, and is deeper and longer by its own members. */
  private static final Limits ANSWER =
      Limits.builder()
          .maxDepth(2 * Limits.defaults().maxDepth())
          .maxBytes(4 * Limits.defaults().maxBytes())
          .maxNumberLength(2 * Limits.defaults().maxNumberLength())
          .maxExponent(3 * Limits.defaults().maxExponent())
          .build();

  private final Sandbox sandbox = Sandbox.start();
  private final HttpClient client = HttpClient.newHttpClient();

  /** What is wrong with the answer to a body; empty when nothing is. */
  Optional<String> complaint(Place place, byte[] body) {
    Operation operation =
        Contract.of(place.vendor()).withLimits(ANSWER).operation(place.operation());
    HttpResponse<byte[]> answer = send(operation, body);
    boolean refused = REFUSALS.contains(answer.statusCode());
    if (refused == place.gate().conforms(body)) {
      return Optional.of("the server answers " + answer.statusCode());
    }
    String mediaType = answer.headers().firstValue("Content-Type").orElse("");
    Optional<BodyContract> contract = operation.response(answer.statusCode(), mediaType);
    if (contract.isEmpty()) {
      return Optional.of("no such answer: %d %s".formatted(answer.statusCode(), mediaType));
    }
    return contract.get().validate(answer.body()).findings().stream()
        .findFirst()
        .map(finding -> "the answer %d breaks %s".formatted(answer.statusCode(), finding));
  }

  private HttpResponse<byte[]> send(Operation operation, byte[] body) {
    String path = operation.pathTemplate();
    for (String name : operation.pathParameterNames()) {
      path = path.replace("{" + name + "}", PATH_VALUES.get(operation.vendor() + "/" + name));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUrl(operation.vendor()) + path))
            .method(operation.method(), BodyPublishers.ofByteArray(body))
            .header("Content-Type", "application/json");
    String header = CREDENTIAL_HEADERS.get(operation.vendor());
    if (header != null) {
      request.header(header, header.equals("Authorization") ? "Bearer fuzz" : "fuzz");
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("The server broke off.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
