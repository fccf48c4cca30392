package org.contactcontracts.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers each attempt with the next line of a script, and remembers what was sent and when. */
final class ScriptedTransport implements Transport {

  interface Line {
    TransportResponse play(TransportRequest request) throws IOException;
  }

  private final VirtualTime time;
  private final Iterator<Line> script;
  final List<TransportRequest> requests = new ArrayList<>();
  final List<Long> sentAtMillis = new ArrayList<>();
  final List<byte[]> bodies = new ArrayList<>();

  ScriptedTransport(VirtualTime time, Line... script) {
    this.time = time;
    this.script = List.of(script).iterator();
  }

  static Line status(int status, String... headers) {
    Map<String, List<String>> map =
        headers.length == 0 ? Map.of() : Map.of(headers[0], List.of(headers[1]));
    return request ->
        new TransportResponse(status, map, "{\"data\":{}}".getBytes(StandardCharsets.UTF_8));
  }

  static Line failure(IOException failure) {
    return request -> {
      throw failure;
    };
  }

  /** No answer until the timeout of the request. */
  Line silence() {
    return request -> {
      time.pass(request.timeout());
      throw new java.net.http.HttpTimeoutException("request timed out");
    };
  }

  Line slow(Duration took, Line line) {
    return request -> {
      time.pass(took);
      return line.play(request);
    };
  }

  @Override
  public synchronized TransportResponse send(TransportRequest request) throws IOException {
    requests.add(request);
    sentAtMillis.add(time.millis());
    bodies.add(request.body().open().readAllBytes());
    return script.next().play(request);
  }

  @Override
  public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
    try {
      return CompletableFuture.completedFuture(send(request));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
