package org.contactcontracts.client;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A transport over {@code java.net.http}.
 *
 * <p>The shared one does not follow redirects: an update is never sent to another place than the
 * one it was meant for.
 */
public final class JdkTransport implements Transport {

  private static final Duration LONGEST = Duration.ofDays(365);
  private static final JdkTransport SHARED = new JdkTransport(null);
  private static final SharedHttpClients SHARED_CLIENTS = new SharedHttpClients();

  /** Null for the shared transport, which has a client for each scheme. */
  private final @Nullable HttpClient given;

  private JdkTransport(@Nullable HttpClient given) {
    this.given = given;
  }

  /**
   * The transport that all clients share unless they are given another: HTTP/1.1, 10 seconds to
   * connect, no redirects, no pool of threads. It owns nothing that needs closing. TLS, with the
   * JDK's defaults, is set up at the first call over https.
   */
  public static JdkTransport shared() {
    return SHARED;
  }

  /**
   * A transport over a configured client, for a proxy, TLS settings or an executor of one's own.
   * The client remains the caller's, and closing the transport leaves it open.
   */
  public static JdkTransport of(HttpClient client) {
    return new JdkTransport(requireNonNull(client, "client"));
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    // Before the clock starts: making a client for TLS is no part of what the vendor is given.
    HttpClient client = client(request);
    Duration timeout = finite(request.timeout());
    long start = System.nanoTime();
    HttpResponse<WholeBody> response =
        client.send(wire(request).timeout(timeout).build(), WholeBody.HANDLER);
    byte[] body = response.body().await(timeout.toNanos() - (System.nanoTime() - start));
    return TransportResponse.ofOwned(response.statusCode(), response.headers().map(), body);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the steps fail only with what they pass on
  public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client(request).sendAsync(wire(request).build(), HttpResponse.BodyHandlers.ofByteArray());
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

  private HttpClient client(TransportRequest request) {
    return given == null ? SHARED_CLIENTS.of(request.uri()) : given;
  }

  private static HttpRequest.Builder wire(TransportRequest request) {
    RequestBody body = request.body();
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .header("Content-Type", body.mediaType())
            .method(request.method(), publisher(body));
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      builder.header(header.getKey(), header.getValue());
    }
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
}
