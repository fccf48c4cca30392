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
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A transport over {@code java.net.http}.
 *
 * <p>The shared one does not follow redirects: an update is never sent to another place than the
 * one it was meant for.
 */
public final class JdkTransport implements Transport {

  private static final Duration LONGEST = Duration.ofDays(365);

  private final HttpClient client;

  private JdkTransport(HttpClient client) {
    this.client = client;
  }

  /**
   * The transport that all clients share unless they are given another: HTTP/1.1, 10 seconds to
   * connect, no redirects, no pool of threads. It owns nothing that needs closing.
   */
  public static JdkTransport shared() {
    return Shared.INSTANCE;
  }

  /**
   * A transport over a configured client, for a proxy, TLS settings or an executor of one's own.
   * The client remains the caller's, and closing the transport leaves it open.
   */
  public static JdkTransport of(HttpClient client) {
    return new JdkTransport(client);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    Duration timeout = finite(request.timeout());
    long start = System.nanoTime();
    HttpResponse<WholeBody> response =
        client.send(wire(request).timeout(timeout).build(), info -> new WholeBody());
    byte[] body = response.body().await(timeout.toNanos() - (System.nanoTime() - start));
    return TransportResponse.ofOwned(response.statusCode(), response.headers().map(), body);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the steps fail only with what they pass on
  public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(wire(request).build(), HttpResponse.BodyHandlers.ofByteArray());
    CompletableFuture<TransportResponse> result = new CompletableFuture<>();
    // The timeout of HttpRequest ends with the headers of the answer.
    CompletableFuture<Void> timer =
        new CompletableFuture<Void>()
            .orTimeout(finite(request.timeout()).toNanos(), TimeUnit.NANOSECONDS);
    timer.whenComplete(
        (nothing, late) -> {
          if (late != null) {
            // Not on the thread that keeps the time for everybody.
            result
                .defaultExecutor()
                .execute(
                    () ->
                        result.completeExceptionally(
                            new HttpTimeoutException("no whole answer in time")));
          }
        });
    answer.whenComplete(
        (response, failure) -> {
          if (failure == null) {
            result.complete(response(response));
          } else {
            result.completeExceptionally(failure(failure));
          }
        });
    result.whenComplete(
        (response, failure) -> {
          timer.complete(null);
          if (failure != null) {
            answer.cancel(true);
          }
        });
    return result;
  }

  private static HttpRequest.Builder wire(TransportRequest request) {
    RequestBody body = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .header("Content-Type", body.mediaType())
            .method(request.method(), publisher(body));
    request.headers().forEach(builder::header);
    return builder;
  }

  private static TransportResponse response(HttpResponse<byte[]> response) {
    return TransportResponse.ofOwned(
        response.statusCode(), response.headers().map(), response.body());
  }

  /** The clock of {@code java.net.http} cannot count much further. */
  private static Duration finite(Duration timeout) {
    return timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
  }

  private static IOException failure(Throwable cause) {
    Throwable failure =
        cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause;
    return failure instanceof IOException io ? io : new IOException(failure);
  }

  private static HttpRequest.BodyPublisher publisher(RequestBody body) {
    if (body instanceof BytesBody bytes) {
      return HttpRequest.BodyPublishers.ofByteArray(bytes.bytes());
    }
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
                // The thread that reads the socket also hands the bytes on, which takes a third of
                // the time of passing them to a pool. None of it blocks but the reading of a file.
                .executor(Runnable::run)
                .build());
  }
}
