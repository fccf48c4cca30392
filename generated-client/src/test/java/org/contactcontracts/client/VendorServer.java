package org.contactcontracts.client;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on a free port that answers every request the same way and remembers it. */
final class VendorServer implements AutoCloseable {

  /** A request; its body as UTF-8, and its length in bytes. */
  record Received(String method, URI uri, Headers headers, String text, int length) {}

  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Received> received = new ConcurrentLinkedQueue<>();

  VendorServer(Answer answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          received.add(
              new Received(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  exchange.getRequestHeaders(),
                  new String(body, StandardCharsets.UTF_8),
                  body.length));
          answer.to(exchange);
        });
    server.start();
  }

  static Answer json(int status, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  URI url() {
    return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Received> all() {
    return List.copyOf(received);
  }

  Received only() {
    if (received.size() != 1) {
      throw new AssertionError("one request was expected, not " + received.size());
    }
    return received.element();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
