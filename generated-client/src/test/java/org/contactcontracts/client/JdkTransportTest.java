package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkTransportTest {

  private static final UpdateContactRequest REQUEST = UpdateContactRequest.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void reportsThatNoAnswerCameInTime() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    try (var vendor = new VendorServer(exchange -> await(done))) {
      TransportException thrown = timedOut(vendor);

      done.countDown();
      assertTimedOut(thrown);
    }
  }

  @Test
  void reportsThatAnAnswerStoppedHalfWay() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    try (var vendor =
        new VendorServer(
            exchange -> {
              exchange.sendResponseHeaders(200, 100);
              exchange.getResponseBody().write('{');
              exchange.getResponseBody().flush();
              await(done);
            })) {
      TransportException thrown = timedOut(vendor);

      done.countDown();
      assertTimedOut(thrown);
    }
  }

  @Test
  void reportsThatTheConnectionWasRefused() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    TransportException thrown = thrown(client(URI.create("http://127.0.0.1:" + port)));

    assertThat(thrown)
        .hasMessage(
            "clerk-chat updateContact could not connect (ConnectException). Nothing has changed;"
                + " check the base URL and the network.")
        .hasCauseInstanceOf(ConnectException.class);
    assertThat(thrown.code()).isEqualTo("not-connected");
    assertThat(thrown.operation()).isEqualTo("clerk-chat updateContact");
  }

  @Test
  void reportsThatTheConnectionBroke() {
    try (var vendor = new VendorServer(com.sun.net.httpserver.HttpExchange::close)) {
      TransportException thrown = thrown(client(vendor.url()));

      assertThat(thrown)
          .hasMessage(
              "clerk-chat updateContact got no answer (IOException). The update may or may not have"
                  + " happened; check the base URL and the network.");
      assertThat(thrown.code()).isEqualTo("transport");
    }
  }

  @Test
  void reportsAnInterruptAndSetsTheFlagAgain() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (var vendor =
        new VendorServer(
            exchange -> {
              arrived.countDown();
              await(done);
            })) {
      boolean[] flag = new boolean[1];
      FutureTask<TransportException> call =
          new FutureTask<>(
              () -> {
                TransportException thrown = thrown(client(vendor.url()));
                flag[0] = Thread.currentThread().isInterrupted();
                return thrown;
              });
      Thread thread = new Thread(call);
      thread.start();

      arrived.await();
      thread.interrupt();
      TransportException thrown = assertTimeoutPreemptively(PATIENCE, () -> call.get());
      done.countDown();

      assertThat(thrown)
          .hasMessage(
              "clerk-chat updateContact was interrupted. The update may or may not have happened.")
          .hasCauseInstanceOf(InterruptedException.class);
      assertThat(thrown.code()).isEqualTo("interrupted");
      assertThat(flag[0]).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void doesNotFollowARedirect(int status) {
    try (var elsewhere = new VendorServer(VendorServer.json(200, "{\"data\":{}}"));
        var vendor =
            new VendorServer(
                exchange -> {
                  exchange.getResponseHeaders().add("Location", elsewhere.url().toString());
                  exchange.sendResponseHeaders(status, -1);
                  exchange.close();
                })) {
      ErrorResponseException thrown =
          catchThrowableOfType(
              ErrorResponseException.class, () -> client(vendor.url()).updateContact("1", REQUEST));

      assertThat(thrown.status()).isEqualTo(status);
      assertThat(thrown.response().header("location")).contains(elsewhere.url().toString());
    }
  }

  @Test
  void reportsAFileThatIsGoneWhenItIsSent(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("alice.png"), new byte[] {1});
    UpdateContactForm form =
        UpdateContactForm.builder().avatar(FilePart.of(file, "image/png")).build();
    Files.delete(file);
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"))) {
      OmnivibeClient client =
          OmnivibeClient.builder().baseUrl(vendor.url()).retryPolicy(RetryPolicy.none()).build();

      TransportException thrown =
          assertTimeoutPreemptively(
              PATIENCE,
              () ->
                  catchThrowableOfType(
                      TransportException.class,
                      () -> client.updateContactForm("inbox_acme", "alice", form)));

      assertThat(thrown)
          .hasMessage(
              "omnivibe updateContact got no answer (IOException). The update may or may not"
                  + " have happened; check the base URL and the network.");
    }
  }

  @Test
  void takesAVeryLongTimeout() {
    try (var vendor = new VendorServer(VendorServer.json(200, "{\"data\":{}}"))) {
      ClerkChatClient client =
          ClerkChatClient.builder()
              .baseUrl(vendor.url())
              .timeout(Duration.ofSeconds(Long.MAX_VALUE))
              .build();

      assertThat(client.updateContactExchange("1", REQUEST).status()).isEqualTo(200);
    }
  }

  private static ClerkChatClient client(URI url) {
    return ClerkChatClient.builder().baseUrl(url).retryPolicy(RetryPolicy.none()).build();
  }

  private static TransportException timedOut(VendorServer vendor) {
    ClerkChatClient client =
        ClerkChatClient.builder()
            .baseUrl(vendor.url())
            .timeout(Duration.ofMillis(300))
            .retryPolicy(RetryPolicy.none())
            .build();
    return assertTimeoutPreemptively(PATIENCE, () -> thrown(client));
  }

  private static void assertTimedOut(TransportException thrown) {
    assertThat(thrown)
        .hasMessage(
            "clerk-chat updateContact got no answer in time. The update may or may not have"
                + " happened; repeat it, or allow more time with timeout(…).")
        .hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(thrown.code()).isEqualTo("timeout");
  }

  private static TransportException thrown(ClerkChatClient client) {
    return catchThrowableOfType(TransportException.class, () -> client.updateContact("1", REQUEST));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
