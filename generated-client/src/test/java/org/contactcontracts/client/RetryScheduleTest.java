package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.contactcontracts.client.ScriptedTransport.failure;
import static org.contactcontracts.client.ScriptedTransport.status;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When each attempt is made, in virtual time, blocking and not. */
class RetryScheduleTest {

  private static final double LONGEST = Math.nextDown(1.0);

  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void doublesTheCeilingOfTheWait(Mode mode) {
    ScriptedTransport vendor = vendor(status(503), status(503), status(200));

    Exchange<?> exchange = mode.call(client(vendor, LONGEST).build());

    assertThat(vendor.sentAtMillis).containsExactly(0L, 250L, 750L);
    assertThat(exchange.attempts()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void drawsTheWaitEvenlyBelowTheCeiling(Mode mode) {
    ScriptedTransport half = vendor(status(503), status(503), status(200));
    mode.call(client(half, 0.5).build());
    assertThat(half.sentAtMillis).containsExactly(0L, 125L, 375L);

    ScriptedTransport none = vendor(status(503), status(503), status(200));
    mode.call(client(none, 0).build());
    assertThat(none.sentAtMillis).containsExactly(375L, 375L, 375L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void capsTheWait(Mode mode) {
    ScriptedTransport vendor = vendor(Collections.nCopies(6, status(500)));
    RetryPolicy policy =
        RetryPolicy.builder()
            .maxAttempts(6)
            .baseDelay(Duration.ofSeconds(1))
            .maxDelay(Duration.ofSeconds(4))
            .build();

    ServerErrorException thrown =
        catchThrowableOfType(
            ServerErrorException.class,
            () -> mode.call(client(vendor, LONGEST).retryPolicy(policy).build()));

    assertThat(vendor.sentAtMillis).containsExactly(0L, 1000L, 3000L, 7000L, 11000L, 15000L);
    assertThat(thrown.attempts()).isEqualTo(6);
    assertThat(thrown.getSuppressed()).hasSize(5);
  }

  static Stream<Arguments> repeatedStatuses() {
    return modesAnd(408, 429, 500, 501, 502, 503, 504, 599);
  }

  @ParameterizedTest
  @MethodSource("repeatedStatuses")
  void repeatsWhatMayPass(Mode mode, int status) {
    ScriptedTransport vendor = vendor(status(status), status(200));

    assertThat(mode.call(client(vendor, 0).build()).attempts()).isEqualTo(2);
  }

  static Stream<Arguments> finalStatuses() {
    return modesAnd(301, 304, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 425);
  }

  @ParameterizedTest
  @MethodSource("finalStatuses")
  void doesNotRepeatWhatWillNotPass(Mode mode, int status) {
    ScriptedTransport vendor = vendor(status(status), status(200));

    ErrorResponseException thrown = errorOf(mode, client(vendor, 0).build());

    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(vendor.requests).hasSize(1);
  }

  static Stream<Arguments> failures() {
    return modesAnd(
        new ConnectException("Connection refused"),
        new HttpConnectTimeoutException("HTTP connect timed out"),
        new UnknownHostException("vendor.invalid"),
        new SocketException("Connection reset"),
        new IOException("HTTP/1.1 header parser received no bytes"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void repeatsWhatGotNoAnswer(Mode mode, IOException failure) {
    ScriptedTransport vendor = vendor(failure(failure), status(200));

    assertThat(mode.call(client(vendor, LONGEST).build()).attempts()).isEqualTo(2);
    assertThat(vendor.sentAtMillis).containsExactly(0L, 250L);
  }

  static Stream<Arguments> sevenSeconds() {
    return modesAnd(
        "7",
        " 7 ",
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994");
  }

  @ParameterizedTest
  @MethodSource("sevenSeconds")
  void waitsAsLongAsItIsAskedTo(Mode mode, String retryAfter) {
    ScriptedTransport vendor = vendor(status(429, "Retry-After", retryAfter), status(200));

    mode.call(client(vendor, 0).build());

    assertThat(vendor.sentAtMillis).containsExactly(0L, 7000L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void addsTheJitterToWhatItIsAskedFor(Mode mode) {
    ScriptedTransport vendor =
        vendor(status(503, "Retry-After", "7"), status(503, "retry-after", "1"), status(200));

    mode.call(client(vendor, 0.5).build());

    assertThat(vendor.sentAtMillis).containsExactly(0L, 7125L, 8375L);
  }

  static Stream<Arguments> nothingToWaitFor() {
    return modesAnd("soon", "-1", "0", "Sun, 06 Nov 1994 08:49:29 GMT", "9999999999999");
  }

  @ParameterizedTest
  @MethodSource("nothingToWaitFor")
  void waitsTheUsualTimeWhenItIsAskedForNothingThatItCanRead(Mode mode, String retryAfter) {
    ScriptedTransport vendor = vendor(status(429, "Retry-After", retryAfter), status(200));

    mode.call(client(vendor, LONGEST).build());

    assertThat(vendor.sentAtMillis).containsExactly(0L, 250L);
  }

  static Stream<Arguments> tooLong() {
    return modesAnd("61", "Sun, 06 Nov 1994 08:50:31 GMT", "999999999");
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void givesUpAtOnceWhenItIsAskedToWaitTooLong(Mode mode, String retryAfter) {
    ScriptedTransport vendor = vendor(status(429, "Retry-After", retryAfter), status(200));

    ErrorResponseException thrown = errorOf(mode, client(vendor, 0).build());

    assertThat(thrown).isInstanceOf(RateLimitedException.class);
    assertThat(thrown.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofSeconds(61));
    assertThat(vendor.sentAtMillis).containsExactly(0L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void waitsForTheLongestThatIsAllowed(Mode mode) {
    ScriptedTransport vendor = vendor(status(429, "Retry-After", "60"), status(200));

    mode.call(client(vendor, 0).build());

    assertThat(vendor.sentAtMillis).containsExactly(0L, 60_000L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void makesOneAttemptWithoutAPolicy(Mode mode) {
    ScriptedTransport vendor = vendor(status(503), status(200));

    ErrorResponseException thrown =
        errorOf(mode, client(vendor, 0).retryPolicy(RetryPolicy.none()).build());

    assertThat(thrown.attempts()).isEqualTo(1);
    assertThat(vendor.requests).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void neverWaitsBeyondTheDeadline(Mode mode) {
    ScriptedTransport vendor = vendor(Collections.nCopies(3, status(503)));

    ErrorResponseException thrown =
        errorOf(mode, client(vendor, LONGEST).deadline(Duration.ofMillis(700)).build());

    assertThat(thrown).isInstanceOf(ServerErrorException.class);
    assertThat(vendor.sentAtMillis).containsExactly(0L, 250L);
    assertThat(time.millis()).isEqualTo(250);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void doesNotStartAnAttemptAtTheDeadlineItself(Mode mode) {
    ScriptedTransport vendor = vendor(status(503), status(200));

    ErrorResponseException thrown =
        errorOf(mode, client(vendor, LONGEST).deadline(Duration.ofMillis(250)).build());

    assertThat(thrown.attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void givesEachAttemptItsOwnTimeAndWhatIsLeftOfTheDeadline(Mode mode) {
    ScriptedTransport vendor = new ScriptedTransport(time, lines(time, 3));
    ClerkChatClient client =
        client(vendor, LONGEST)
            .timeout(Duration.ofSeconds(4))
            .deadline(Duration.ofSeconds(10))
            .build();

    TimedOutException thrown =
        catchThrowableOfType(TimedOutException.class, () -> mode.call(client));

    assertThat(vendor.sentAtMillis).containsExactly(0L, 4250L, 8750L);
    assertThat(vendor.requests)
        .extracting(TransportRequest::timeout)
        .containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofMillis(1250));
    assertThat(thrown.code()).isEqualTo("deadline");
    assertThat(thrown)
        .hasMessage(
            "clerk-chat updateContact got no answer before its deadline (attempt 3). The update may"
                + " or may not have happened; repeat it, or allow more time with deadline(…).");
    assertThat(thrown.getSuppressed())
        .extracting(Throwable::getMessage)
        .containsExactly(
            "clerk-chat updateContact got no answer in time. The update may or may not have"
                + " happened; repeat it, or allow more time with timeout(…).",
            "clerk-chat updateContact got no answer in time (attempt 2). The update may or may not"
                + " have happened; repeat it, or allow more time with timeout(…).");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void takesADeadlineThatIsShorterThanAnAttempt(Mode mode) {
    ScriptedTransport vendor = new ScriptedTransport(time, lines(time, 1));

    TimedOutException thrown =
        catchThrowableOfType(
            TimedOutException.class,
            () -> mode.call(client(vendor, 0).deadline(Duration.ofSeconds(2)).build()));

    assertThat(thrown.code()).isEqualTo("deadline");
    assertThat(vendor.requests.get(0).timeout()).isEqualTo(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void stopsWhenTheBudgetIsUsedUpAndRefillsIt(Mode mode) {
    ScriptedTransport vendor =
        vendor(
            Stream.of(
                    Collections.nCopies(3, status(503)),
                    Collections.nCopies(1, status(503)),
                    Collections.nCopies(10, status(200)),
                    List.of(status(503), status(200)),
                    Collections.nCopies(1, status(503)))
                .flatMap(List::stream)
                .toList());
    ClerkChatClient client = client(vendor, 0).retryBudget(2).build();
    ClerkChatClient view =
        client.withOptions(CallOptions.builder().deadline(Duration.ofMinutes(1)).build());

    assertThat(errorOf(mode, client).attempts()).isEqualTo(3);
    assertThat(errorOf(mode, view).attempts()).isEqualTo(1);
    for (int i = 0; i < 10; i++) {
      mode.call(i % 2 == 0 ? client : view);
    }
    assertThat(mode.call(client).attempts()).isEqualTo(2);
    assertThat(errorOf(mode, view).attempts()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void tellsOfEveryAttempt(Mode mode) {
    ScriptedTransport vendor =
        vendor(
            failure(new SocketException("Connection reset")),
            status(429, "Retry-After", "1"),
            status(503, "X-Request-Id", "req_7"));

    ErrorResponseException thrown = errorOf(mode, client(vendor, 0).build());

    assertThat(thrown)
        .hasMessage(
            "clerk-chat updateContact was answered with status 503 (request id req_7, attempt 3)."
                + " The update may or may not have happened; repeat it later.");
    assertThat(thrown.requestId()).contains("req_7");
    assertThat(thrown.getSuppressed())
        .extracting(Throwable::toString)
        .containsExactly(
            "org.contactcontracts.client.TransportException: clerk-chat updateContact got no answer"
                + " (SocketException). The update may or may not have happened; check the base URL"
                + " and the network.",
            "org.contactcontracts.client.RateLimitedException: clerk-chat updateContact was"
                + " answered with status 429 (attempt 2). Nothing has changed; wait as long as"
                + " retryAfter() says, or a minute.");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void lastsAsLongAsAllItsAttempts(Mode mode) {
    ScriptedTransport vendor = new ScriptedTransport(time);
    vendor =
        new ScriptedTransport(time, vendor.slow(Duration.ofSeconds(2), status(503)), status(200));

    mode.call(client(vendor, LONGEST).build());

    assertThat(vendor.sentAtMillis).containsExactly(0L, 2250L);
  }

  private ScriptedTransport vendor(ScriptedTransport.Line... script) {
    return new ScriptedTransport(time, script);
  }

  private ScriptedTransport vendor(List<ScriptedTransport.Line> script) {
    return new ScriptedTransport(time, script.toArray(ScriptedTransport.Line[]::new));
  }

  private static ScriptedTransport.Line[] lines(VirtualTime time, int count) {
    ScriptedTransport clock = new ScriptedTransport(time);
    ScriptedTransport.Line[] lines = new ScriptedTransport.Line[count];
    Arrays.fill(lines, clock.silence());
    return lines;
  }

  private ClerkChatClient.Builder client(Transport vendor, double draw) {
    RandomGenerator random =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("jitter is drawn from nextDouble");
          }

          @Override
          public double nextDouble() {
            return draw;
          }
        };
    return ClerkChatClient.builder().transport(vendor).timeSource(time).random(random);
  }

  private static ErrorResponseException errorOf(Mode mode, ClerkChatClient client) {
    return catchThrowableOfType(ErrorResponseException.class, () -> mode.call(client));
  }

  private static Stream<Arguments> modesAnd(Object... values) {
    return Stream.of(Mode.values())
        .flatMap(mode -> Stream.of(values).map(value -> Arguments.of(mode, value)));
  }
}
