package org.contactcontracts.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A transport over {@code java.net.http}.
 *
 * <p>Redirects are not followed: an update is never sent to another place than the one it was meant
 * for.
 */
public final class JdkTransport implements Transport {

  private final HttpClient client;

  private JdkTransport(HttpClient client) {
    this.client = client;
  }

  /**
   * The transport that all clients share unless they are given another: HTTP/1.1, 10 seconds to
   * connect.
   */
  public static JdkTransport shared() {
    return Shared.INSTANCE;
  }

  /**
   * A transport over a configured client, for a proxy, TLS settings or an executor of one's own.
   */
  public static JdkTransport of(HttpClient client) {
    return new JdkTransport(client);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    RequestBody body = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .header("Content-Type", body.mediaType())
            .method(request.method(), publisher(body));
    request.headers().forEach(builder::header);
    HttpResponse<byte[]> response =
        await(
            client.sendAsync(builder.build(), HttpResponse.BodyHandlers.ofByteArray()),
            request.timeout());
    return new TransportResponse(response.statusCode(), response.headers().map(), response.body());
  }

  /**
   * The timeout of {@link HttpRequest} ends with the headers of the answer, so that a vendor who
   * stops in the middle of a body would hold the caller for ever.
   */
  private static <T> T await(CompletableFuture<T> answer, Duration timeout)
      throws IOException, InterruptedException {
    try {
      return answer.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no whole answer in " + timeout);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static HttpRequest.BodyPublisher publisher(RequestBody body) {
    HttpRequest.BodyPublisher stream = HttpRequest.BodyPublishers.ofInputStream(() -> open(body));
    return body.length() == 0
        ? HttpRequest.BodyPublishers.noBody()
        : HttpRequest.BodyPublishers.fromPublisher(stream, body.length());
  }

  private static InputStream open(RequestBody body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    // HTTP/1.1: an upgrade to HTTP/2 costs a round trip and no vendor documents it.
    static final JdkTransport INSTANCE =
        new JdkTransport(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
  }
}
