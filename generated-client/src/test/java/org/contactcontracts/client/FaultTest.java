package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.contactcontracts.client.FaultServer.answer;
import static org.contactcontracts.client.FaultServer.garbage;
import static org.contactcontracts.client.FaultServer.head;
import static org.contactcontracts.client.FaultServer.reset;
import static org.contactcontracts.client.FaultServer.silentClose;
import static org.contactcontracts.client.FaultServer.stalled;
import static org.contactcontracts.client.FaultServer.truncated;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults on a real connection, blocking and not. */
@Timeout(60)
class FaultTest {

  private static final RetryPolicy AT_ONCE = RetryPolicy.builder().baseDelay(Duration.ZERO).build();
  private static final FaultServer.Step SUCCESS = answer(200, "", "{\"data\":{}}");

  static Stream<Arguments> passingFaults() {
    return Stream.of(Mode.values())
        .flatMap(
            mode ->
                Stream.of(
                    Arguments.of(mode, "reset", reset()),
                    Arguments.of(mode, "closed without an answer", silentClose()),
                    Arguments.of(mode, "truncated", truncated()),
                    Arguments.of(mode, "no HTTP", garbage("canary\r\n\r\n")),
                    Arguments.of(mode, "a bad status", garbage("HTTP/1.1 canary\r\n\r\n")),
                    Arguments.of(mode, "503", answer(503, "", "")),
                    Arguments.of(mode, "429", answer(429, "Retry-After: 0\r\n", "Retry later")),
                    Arguments.of(mode, "408", answer(408, "", "{}"))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("passingFaults")
  void outlivesABurstOfFaults(Mode mode, String name, FaultServer.Step fault) throws Exception {
    try (FaultServer server = new FaultServer(fault, fault, SUCCESS)) {
      Exchange<?> exchange = mode.call(client(server).build());

      assertThat(exchange.attempts()).isEqualTo(3);
      assertThat(server.requests).hasSize(3).containsOnly("{\"name\":\"Alice\"}");
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("passingFaults")
  void reportsAFaultThatLastsAndQuotesNothing(Mode mode, String name, FaultServer.Step fault)
      throws Exception {
    try (FaultServer server = new FaultServer(fault, fault, fault)) {
      ContactClientException thrown =
          catchThrowableOfType(
              ContactClientException.class, () -> mode.call(client(server).build()));

      assertThat(thrown.attempts()).isEqualTo(3);
      assertThat(thrown.getSuppressed()).hasSize(2);
      assertThat(StackTrace.of(thrown)).doesNotContain("canary");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void givesUpAnAnswerThatStalls(Mode mode) throws Exception {
    try (FaultServer server =
        new FaultServer(stalled(""), stalled(head(200, 100, "") + "{"), SUCCESS)) {
      Exchange<?> exchange = mode.call(client(server).timeout(Duration.ofMillis(300)).build());

      assertThat(exchange.attempts()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void givesUpAtTheDeadline(Mode mode) throws Exception {
    try (FaultServer server = new FaultServer(stalled(""))) {
      TimedOutException thrown =
          catchThrowableOfType(
              TimedOutException.class,
              () -> mode.call(client(server).deadline(Duration.ofMillis(300)).build()));

      assertThat(thrown.code()).isEqualTo("deadline");
    }
  }

  @Test
  void sendsAFileAgain(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.png"), "picture", StandardCharsets.UTF_8);
    UpdateContactForm form =
        UpdateContactForm.builder().name("Alice").avatar(FilePart.of(file, "image/png")).build();
    try (FaultServer server = new FaultServer(reset(), answer(503, "", ""), SUCCESS)) {
      OmnivibeClient client =
          OmnivibeClient.builder().baseUrl(server.url()).retryPolicy(AT_ONCE).build();

      client.updateContactForm("inbox", "alice", form);

      assertThat(server.requests).hasSize(3);
      assertThat(server.requests.get(0)).contains("\r\n\r\npicture\r\n");
      assertThat(server.requests.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void leavesNoThreadBehindAnUpload(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("a.png"), new byte[1 << 20]);
    FilePart avatar = FilePart.of(file, "image/png");
    UpdateContactForm form = UpdateContactForm.builder().avatar(avatar).build();
    ExecutorService executor = Executors.newCachedThreadPool();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (FaultServer server =
        new FaultServer(reset(), stalled(""), answer(503, "", ""), SUCCESS, SUCCESS)) {
      HttpClient http = HttpClient.newBuilder().executor(executor).build();
      OmnivibeClient client =
          OmnivibeClient.builder()
              .baseUrl(server.url())
              .transport(JdkTransport.of(http))
              .timeout(Duration.ofMillis(300))
              .retryPolicy(RetryPolicy.builder().baseDelay(Duration.ZERO).maxAttempts(4).build())
              .build();

      client.updateContactForm("inbox", "alice", form);
      client.async().updateContactForm("inbox", "alice", form).join();

      executor.shutdown();
      assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      Set<Thread> left = new HashSet<>(Thread.getAllStackTraces().keySet());
      left.removeAll(before);
      // One that is just ending may still be listed.
      for (Thread thread : left) {
        if (!stays(thread)) {
          thread.join(10_000);
        }
      }
      assertThat(left).filteredOn(Thread::isAlive).allMatch(FaultTest::stays);
    }
  }

  /** The configured client keeps its own one, and the test's server its. */
  private static boolean stays(Thread thread) {
    return thread.getName().endsWith("-SelectorManager") || thread.getName().equals("fault-server");
  }

  private static ClerkChatClient.Builder client(FaultServer server) {
    return ClerkChatClient.builder().baseUrl(server.url()).retryPolicy(AT_ONCE);
  }
}
