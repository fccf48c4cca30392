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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A gate and some resources on a real runtime, at a free port. */
final class StubServer implements AutoCloseable {

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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(body));
    if (!contentType.isEmpty()) {
      request.header("Content-Type", contentType);
    }
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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
