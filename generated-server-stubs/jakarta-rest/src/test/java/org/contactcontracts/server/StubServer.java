package org.contactcontracts.server;

import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A gate and some resources on a real runtime, at a free port. */
final class StubServer implements AutoCloseable {

  /** What the runtimes warn of, such as a header that they cannot read, is what the tests send. */
  @SuppressWarnings("UnusedVariable") // Held, because the platform keeps a logger only as long.
  private static final List<Logger> QUIETED =
      Stream.of("org.glassfish.jersey", "org.jboss.resteasy")
          .map(Logger::getLogger)
          .peek(logger -> logger.setLevel(Level.SEVERE))
          .toList();

  /** HTTP/1.1, because a request to upgrade would be sent along with the first body. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final SeBootstrap.Instance instance;
  private final URI base;

  private StubServer(SeBootstrap.Instance instance) {
    this.instance = instance;
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    base = URI.create("http://" + host + ":" + instance.configuration().port());
  }

  static StubServer start(ContractGate gate, Object... resources) {
    Set<Object> singletons = new LinkedHashSet<>(List.of(resources));
    singletons.add(gate);
    Application application =
        new Application() {
          @Override
          @SuppressWarnings("deprecation") // the only way to give an instance to SeBootstrap
          public Set<Object> getSingletons() {
            return singletons;
          }
        };
    SeBootstrap.Configuration configuration =
        SeBootstrap.Configuration.builder()
            .host(InetAddress.getLoopbackAddress().getHostAddress())
            .port(SeBootstrap.Configuration.FREE_PORT)
            .build();
    return new StubServer(
        SeBootstrap.start(application, configuration).toCompletableFuture().join());
  }

  HttpResponse<String> patch(String path, String contentType, String body) {
    return patch(path, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> patch(String path, String contentType, byte[] body) {
    BodyPublisher publisher = BodyPublishers.ofByteArray(body);
    return contentType.isEmpty()
        ? send("PATCH", path, publisher)
        : send("PATCH", path, publisher, "Content-Type", contentType);
  }

  /** Sends a request as it is, with headers as names and values in turn. */
  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return CLIENT.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A form of text fields, closed by its boundary {@code b}. */
  static byte[] form(Map<String, String> fields) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    fields.forEach((name, text) -> form.writeBytes(part("name=\"" + name + "\"", text)));
    form.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
    return form.toByteArray();
  }

  static byte[] part(String disposition, String content) {
    return "--b\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n"
        .formatted(disposition, content)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    instance.stop().toCompletableFuture().join();
  }
}
