package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every transport does with a request and its answer, and with the lack of one. */
interface TransportContract {

  Duration PATIENCE = Duration.ofSeconds(20);
  RequestBody JSON = RequestBody.of("application/json", utf8("{\"name\":\"Ålice\"}"));

  /** A transport with its defaults; the test closes it. */
  Transport transport();

  @Test
  default void sendsARequestAsItIs() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"));
        Transport transport = transport()) {
      transport.send(
          request(vendor.url().resolve("/a%20b/c%2Fd"), JSON, Map.of("Authorization", "Bearer x")));

      var received = vendor.only();
      assertThat(received.method()).isEqualTo("PATCH");
      assertThat(received.uri()).hasToString("/a%20b/c%2Fd");
      assertThat(received.text()).isEqualTo("{\"name\":\"Ålice\"}");
      assertThat(received.headers().get("Authorization")).containsExactly("Bearer x");
      assertThat(received.headers().get("Content-Type")).containsExactly("application/json");
      assertThat(received.headers().get("Content-Length")).containsExactly("17");
    }
  }

  @Test
  default void asksForNoCompressionAndNoCookies() throws Exception {
    try (var vendor =
            new VendorServer(
                exchange -> {
                  exchange.getResponseHeaders().add("Set-Cookie", "session=1; Path=/");
                  VendorServer.json(200, "{}").to(exchange);
                });
        Transport transport = transport()) {
      transport.send(request(vendor.url(), JSON));
      transport.send(request(vendor.url(), JSON));

      assertThat(vendor.all())
          .hasSize(2)
          .allSatisfy(
              received ->
                  assertThat(received.headers())
                      .doesNotContainKeys("Accept-encoding", "Cookie", "Expect"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 400, 401, 404, 407, 408, 422, 429, 500, 503})
  default void answersWithEveryStatusAfterOneAttempt(int status) throws Exception {
    try (var vendor =
            new VendorServer(
                exchange -> {
                  exchange.getResponseHeaders().add("Retry-After", "0");
                  exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"x\"");
                  VendorServer.json(status, "{\"a\":1}").to(exchange);
                });
        Transport transport = transport()) {
      TransportResponse response = transport.send(request(vendor.url(), JSON));

      assertThat(response.status()).isEqualTo(status);
      assertThat(response.body()).asString().isEqualTo("{\"a\":1}");
      vendor.only();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  default void doesNotFollowARedirect(int status) throws Exception {
    try (var elsewhere = new VendorServer(VendorServer.json(200, "{}"));
        var vendor =
            new VendorServer(
                exchange -> {
                  exchange.getResponseHeaders().add("Location", elsewhere.url().toString());
                  exchange.sendResponseHeaders(status, -1);
                  exchange.close();
                });
        Transport transport = transport()) {
      TransportResponse response = transport.send(request(vendor.url(), JSON));

      assertThat(response.status()).isEqualTo(status);
      assertThat(response.header("location")).contains(elsewhere.url().toString());
      assertThat(elsewhere.all()).isEmpty();
      vendor.only();
    }
  }

  @Test
  default void keepsEveryHeaderAndFindsItInAnyCase() throws Exception {
    try (var vendor =
            new VendorServer(
                exchange -> {
                  exchange.getResponseHeaders().add("X-Twice", "1");
                  exchange.getResponseHeaders().add("X-Twice", "2");
                  exchange.sendResponseHeaders(204, -1);
                  exchange.close();
                });
        Transport transport = transport()) {
      TransportResponse response = transport.send(request(vendor.url(), JSON));

      assertThat(response.headers().get("x-TWICE")).containsExactly("1", "2");
      assertThat(response.body()).isEmpty();
      assertThat(catchThrowable(() -> response.headers().clear()))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  default void passesACodedBodyOnAsItCame() throws Exception {
    byte[] coded = {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3};
    try (var vendor =
            new VendorServer(
                exchange -> {
                  exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                  exchange.sendResponseHeaders(200, coded.length);
                  exchange.getResponseBody().write(coded);
                  exchange.close();
                });
        Transport transport = transport()) {
      TransportResponse response = transport.send(request(vendor.url(), JSON));

      assertThat(response.body()).isEqualTo(coded);
      assertThat(response.header("Content-Encoding")).contains("gzip");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  default void readsALongAnswerWithAndWithoutALength(boolean withLength) throws Exception {
    byte[] bytes = new byte[3_000_000];
    Arrays.fill(bytes, (byte) 'x');
    try (var vendor =
            new VendorServer(
                exchange -> {
                  exchange.sendResponseHeaders(200, withLength ? bytes.length : 0);
                  exchange.getResponseBody().write(bytes);
                  exchange.close();
                });
        Transport transport = transport()) {
      assertThat(transport.send(request(vendor.url(), JSON)).body()).isEqualTo(bytes);
    }
  }

  @Test
  default void streamsABody() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"));
        Transport transport = transport()) {
      transport.send(request(vendor.url(), new Streamed(3_000_000, 3_000_000)));

      assertThat(vendor.only().length()).isEqualTo(3_000_000);
      assertThat(vendor.only().headers().get("Content-Length")).containsExactly("3000000");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 99_999, 100_001})
  default void reportsABodyThatIsNotAsLongAsItSaid(int actual) {
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"));
        Transport transport = transport()) {
      Throwable thrown =
          catchThrowable(
              () -> transport.send(request(vendor.url(), new Streamed(100_000, actual))));

      assertThat(thrown).isInstanceOf(IOException.class);
    }
  }

  @Test
  default void reportsABodyThatCannotBeOpened() {
    RequestBody gone =
        new RequestBody() {
          @Override
          public String mediaType() {
            return "image/png";
          }

          @Override
          public long length() {
            return 1;
          }

          @Override
          public InputStream open() throws IOException {
            throw new IOException("gone");
          }
        };
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"));
        Transport transport = transport()) {
      Throwable thrown = catchThrowable(() -> transport.send(request(vendor.url(), gone)));

      assertThat(thrown).isInstanceOf(IOException.class).hasStackTraceContaining("gone");
    }
  }

  @Test
  default void reportsThatTheConnectionWasRefused() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (Transport transport = transport()) {
      Throwable thrown =
          catchThrowable(
              () -> transport.send(request(URI.create("http://127.0.0.1:" + port), JSON)));

      assertThat(thrown).isExactlyInstanceOf(ConnectException.class);
    }
  }

  @Test
  default void reportsThatTheConnectionBrokeAfterOneAttempt() {
    try (var vendor = new VendorServer(HttpExchange::close);
        Transport transport = transport()) {
      Throwable thrown = catchThrowable(() -> transport.send(request(vendor.url(), JSON)));

      assertThat(thrown)
          .isInstanceOf(IOException.class)
          .isNotInstanceOfAny(ConnectException.class, HttpTimeoutException.class);
      vendor.only();
    }
  }

  @Test
  default void reportsThatAnAnswerEndedHalfWay() {
    try (var vendor =
            new VendorServer(
                exchange -> {
                  exchange.sendResponseHeaders(200, 100);
                  exchange.getResponseBody().write('{');
                  exchange.close();
                });
        Transport transport = transport()) {
      Throwable thrown = catchThrowable(() -> transport.send(request(vendor.url(), JSON)));

      assertThat(thrown).isInstanceOf(IOException.class);
    }
  }

  @Test
  default void reportsThatNoAnswerCameInTime() throws Exception {
    try (var vendor = new SilentVendor("");
        Transport transport = transport()) {
      assertTimedOut(transport, vendor);
    }
  }

  @Test
  default void reportsThatAnAnswerStoppedHalfWay() throws Exception {
    try (var vendor = new SilentVendor("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        Transport transport = transport()) {
      assertTimedOut(transport, vendor);
    }
  }

  @Test
  default void takesAVeryLongTimeout() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"));
        Transport transport = transport()) {
      TransportResponse response =
          transport.send(
              new TransportRequest(
                  "PATCH", vendor.url(), Map.of(), JSON, Duration.ofSeconds(Long.MAX_VALUE)));

      assertThat(response.status()).isEqualTo(200);
    }
  }

  @Test
  default void givesUpWhenTheCallerIsInterrupted() throws Exception {
    try (var vendor = new SilentVendor("");
        Transport transport = transport()) {
      FutureTask<Throwable> call =
          new FutureTask<>(() -> catchThrowable(() -> transport.send(request(vendor.url(), JSON))));
      Thread thread = new Thread(call);
      thread.start();

      vendor.awaitRequest();
      thread.interrupt();

      assertThat(assertTimeoutPreemptively(PATIENCE, () -> call.get()))
          .isInstanceOf(InterruptedException.class);
      vendor.awaitEnd();
    }
  }

  @Test
  default void answersWithoutWaiting() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(404, "{\"a\":1}"));
        Transport transport = transport()) {
      TransportResponse response =
          transport.sendAsync(request(vendor.url(), JSON)).get(20, TimeUnit.SECONDS);

      assertThat(response.status()).isEqualTo(404);
      assertThat(response.body()).asString().isEqualTo("{\"a\":1}");
      assertThat(response.header("content-TYPE")).contains("application/json");
    }
  }

  @Test
  default void answersManyAtOnce() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"));
        Transport transport = transport()) {
      List<CompletableFuture<TransportResponse>> answers = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        answers.add(transport.sendAsync(request(vendor.url(), JSON)));
      }

      for (CompletableFuture<TransportResponse> answer : answers) {
        assertThat(answer.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
      }
    }
  }

  @Test
  default void reportsAFailureWithoutWaiting() throws Exception {
    try (var vendor = new SilentVendor("");
        Transport transport = transport()) {
      CompletableFuture<TransportResponse> answer = transport.sendAsync(hasty(vendor.url()));

      ExecutionException thrown =
          catchThrowableOfType(ExecutionException.class, () -> answer.get(20, TimeUnit.SECONDS));

      assertThat(thrown).hasCauseInstanceOf(HttpTimeoutException.class);
      vendor.awaitEnd();
    }
  }

  @Test
  default void givesUpWhenTheAnswerIsCancelled() throws Exception {
    try (var vendor = new SilentVendor("");
        Transport transport = transport()) {
      CompletableFuture<TransportResponse> answer =
          transport.sendAsync(request(vendor.url(), JSON));

      vendor.awaitRequest();
      answer.cancel(true);

      vendor.awaitEnd();
    }
  }

  private static void assertTimedOut(Transport transport, SilentVendor vendor) throws Exception {
    Throwable thrown =
        assertTimeoutPreemptively(
            PATIENCE, () -> catchThrowable(() -> transport.send(hasty(vendor.url()))));

    assertThat(thrown).isExactlyInstanceOf(HttpTimeoutException.class);
    vendor.awaitEnd();
  }

  private static TransportRequest request(URI uri, RequestBody body) {
    return request(uri, body, Map.of());
  }

  private static TransportRequest request(URI uri, RequestBody body, Map<String, String> headers) {
    return new TransportRequest("PATCH", uri, headers, body, PATIENCE);
  }

  private static TransportRequest hasty(URI uri) {
    return new TransportRequest("PATCH", uri, Map.of(), JSON, Duration.ofMillis(300));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A body that says one length and has another. */
  record Streamed(long length, int actual) implements RequestBody {

    @Override
    public String mediaType() {
      return "application/octet-stream";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[actual]);
    }
  }

  /** Takes one connection, says the given beginning of an answer, and then nothing more. */
  final class SilentVendor implements AutoCloseable {

    private final ServerSocket server;
    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    SilentVendor(String beginning) throws IOException {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(() -> serve(beginning));
      thread.setDaemon(true);
      thread.start();
    }

    private void serve(String beginning) {
      try (var socket = server.accept()) {
        InputStream in = socket.getInputStream();
        OutputStream out = socket.getOutputStream();
        in.read(new byte[65_536]);
        out.write(utf8(beginning));
        out.flush();
        requested.countDown();
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // a reset is an end, too
      } finally {
        ended.countDown();
      }
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    void awaitRequest() throws InterruptedException {
      assertThat(requested.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Waits until the other side has given the connection up. */
    void awaitEnd() throws InterruptedException {
      assertThat(ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
