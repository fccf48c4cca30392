package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Operation;

/** The sandbox over HTTP, asked for its opinion. Safe for use by several threads. */
final class LiveServer implements AutoCloseable {

  /** What a vendor answers to a request that it does not take; see the contracts. */
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

  /** An answer wraps what was sent, and is deeper and longer by its own members. */
  private static final Limits ANSWER =
      Limits.builder()
          .maxDepth(2 * Limits.defaults().maxDepth())
          .maxBytes(16 * Limits.defaults().maxBytes())
          .maxNumberLength(2 * Limits.defaults().maxNumberLength())
          .maxExponent(3 * Limits.defaults().maxExponent())
          .build();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Contract> READERS = new ConcurrentHashMap<>();

  /**
   * Used in turn: Undertow spins when a request follows on a connection whose last answer is out
   * but not yet put away.
   */
  private static final int CONNECTIONS = 16;

  private final Sandbox sandbox = Sandbox.start();
  private final AtomicInteger opened = new AtomicInteger();
  private final Queue<HttpConnection> idle = new ConcurrentLinkedQueue<>();

  /** Sends a body and holds the answer against what is known of it. */
  LiveRuling judge(LiveTrial trial) {
    HttpConnection.Answer answer = send(trial.request());
    Optional<String> complaint =
        REFUSALS.contains(answer.status()) == trial.conforms()
            ? Optional.of("the server answers " + answer.status())
            : complaint(trial.operation(), answer);
    return new LiveRuling(trial, answer.status(), complaint);
  }

  /**
   * What came of a trial.
   *
   * @param complaint what is wrong with the answer; empty when nothing is
   */
  record LiveRuling(LiveTrial trial, int status, Optional<String> complaint) {}

  /** What the contract has against an answer; empty when nothing. */
  static Optional<String> complaint(Operation operation, HttpConnection.Answer answer) {
    Optional<BodyContract> contract =
        reader(operation).response(answer.status(), answer.contentType());
    if (contract.isEmpty()) {
      return Optional.of("no such answer: %d %s".formatted(answer.status(), answer.contentType()));
    }
    return contract.get().conforms(answer.body())
        ? Optional.empty()
        : Optional.of(
            "the answer %d breaks %s"
                .formatted(
                    answer.status(), contract.get().validate(answer.body()).findings().get(0)));
  }

  /** The address that takes the place of a vendor's own. */
  URI baseUrl(String vendor) {
    return sandbox.baseUrl(vendor);
  }

  /** The key of the identifier hash of Omnivibe. */
  String inboxToken() {
    return sandbox.settings().omnivibeInboxToken();
  }

  /** The contacts that a credential sees, by their key. */
  JsonNode contacts(String vendor, String world) {
    String request =
        "GET /_sandbox/contacts?vendor=%s&credential=%s HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .formatted(vendor, world);
    try {
      return JSON.readTree(send(request.getBytes(StandardCharsets.US_ASCII)).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpConnection.Answer send(LiveRequest request) {
    return send(request.bytes());
  }

  private HttpConnection.Answer send(byte[] request) {
    try {
      HttpConnection rested = opened.get() < CONNECTIONS ? null : idle.poll();
      HttpConnection connection = rested == null ? open() : rested;
      HttpConnection.Answer answer = connection.exchange(request);
      if (answer.reusable()) {
        idle.add(connection);
      } else {
        connection.close();
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "No answer to "
              + new String(request, 0, Math.min(request.length, 500), StandardCharsets.UTF_8),
          e);
    }
  }

  private HttpConnection open() throws IOException {
    opened.incrementAndGet();
    return new HttpConnection(sandbox.port());
  }

  private static Operation reader(Operation operation) {
    return READERS
        .computeIfAbsent(operation.vendor(), vendor -> Contract.of(vendor).withLimits(ANSWER))
        .operation(operation.id());
  }

  @Override
  public void close() {
    for (HttpConnection connection : idle) {
      try {
        connection.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    sandbox.close();
  }
}
