package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.contactcontracts.client.ScriptedTransport.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that keeps a rate limit, in virtual time, blocking and not. */
class PacedCallTest {

  private static final RateLimit TWO_A_SECOND =
      new RateLimit(2, Duration.ofSeconds(1), Duration.ZERO);

  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void waitsForItsTurn(Mode mode) {
    ScriptedTransport vendor = vendor(5, 200);
    ClerkChatClient client = client(vendor).build();

    for (int i = 0; i < 5; i++) {
      mode.call(client);
    }

    assertThat(vendor.sentAtMillis).containsExactly(0L, 0L, 1000L, 1000L, 2000L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void countsRetriesAndTheCallsOfViews(Mode mode) {
    ScriptedTransport vendor = new ScriptedTransport(time, status(503), status(200), status(200));
    ClerkChatClient client = client(vendor).build();

    mode.call(client);
    mode.call(client.withOptions(CallOptions.builder().deadline(Duration.ofSeconds(9)).build()));

    assertThat(vendor.sentAtMillis).containsExactly(0L, 0L, 1000L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void failsAtOnceWhenItsTurnComesAfterTheDeadline(Mode mode) {
    ScriptedTransport vendor = vendor(3, 200);
    ClerkChatClient client = client(vendor).deadline(Duration.ofSeconds(1)).build();
    mode.call(client);
    mode.call(client);

    TimedOutException thrown =
        catchThrowableOfType(TimedOutException.class, () -> mode.call(client));

    assertThat(thrown)
        .hasMessage(
            "clerk-chat updateContact was not sent, because its rate limit would let it go only"
                + " after its deadline. Nothing has changed; send less, or allow more time with"
                + " deadline(…).");
    assertThat(thrown.code()).isEqualTo("deadline");
    assertThat(thrown.attempts()).isZero();
    assertThat(vendor.sentAtMillis).containsExactly(0L, 0L);
    time.pass(Duration.ofSeconds(1));
    mode.call(client);
    assertThat(vendor.sentAtMillis).containsExactly(0L, 0L, 1000L);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aRetryThatComesTooLateLeavesTheLastErrorAlone(Mode mode) {
    ScriptedTransport vendor = new ScriptedTransport(time, status(503), status(502));
    ClerkChatClient client = client(vendor).deadline(Duration.ofMillis(900)).build();

    ServerErrorException thrown =
        catchThrowableOfType(ServerErrorException.class, () -> mode.call(client));

    assertThat(thrown.status()).isEqualTo(502);
    assertThat(thrown.attempts()).isEqualTo(2);
    assertThat(thrown.getSuppressed()).hasSize(1);
    assertThat(vendor.sentAtMillis).containsExactly(0L, 0L);
  }

  @Test
  void anInterruptedWaitGivesItsTurnBack() {
    ScriptedTransport vendor = vendor(3, 200);
    ClerkChatClient client = client(vendor).build();
    Mode.BLOCKING.call(client);
    Mode.BLOCKING.call(client);

    Thread.currentThread().interrupt();
    TransportException thrown =
        catchThrowableOfType(TransportException.class, () -> Mode.BLOCKING.call(client));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown.code()).isEqualTo("interrupted");
    Mode.BLOCKING.call(client);
    assertThat(vendor.sentAtMillis).containsExactly(0L, 0L, 1000L);
  }

  @Test
  void aCancelledWaitGivesItsTurnBack() {
    StandingTime standing = new StandingTime();
    ScriptedTransport vendor = vendor(3, 200);
    ClerkChatClient client = client(vendor).timeSource(standing).build();
    UpdateContactRequest request = UpdateContactRequest.builder().build();
    client.updateContact("1", request);
    client.updateContact("1", request);

    CompletableFuture<?> waiting = client.async().updateContact("1", request);
    assertThat(waiting).isNotDone();
    waiting.cancel(true);
    CompletableFuture<?> next = client.async().updateContact("1", request);

    assertThat(catchThrowableOfType(CancellationException.class, waiting::join)).isNotNull();
    assertThat(standing.asked)
        .as("the second wait is for the turn that the first gave back")
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    next.cancel(true);
  }

  @Test
  void theLimitThatAVendorDocumentsIsAConstantOfItsClient() {
    ClerkChatClient unlimited = ClerkChatClient.builder().apiKey("key").build();
    InventClient limited =
        InventClient.builder().bearerToken("key").rateLimit(InventClient.RATE_LIMIT).build();

    assertThat(InventClient.RATE_LIMIT).isEqualTo(RateLimit.perMinute(500));
    assertThat(limited.settings().rateLimit()).contains(RateLimit.perMinute(500));
    assertThat(limited.settings()).asString().contains(", rateLimit=RateLimit[permits=500, ");
    assertThat(unlimited.settings().rateLimit()).isEmpty();
  }

  private ClerkChatClient.Builder client(Transport vendor) {
    return ClerkChatClient.builder()
        .apiKey("key")
        .transport(vendor)
        .timeSource(time)
        .random(() -> 0L)
        .rateLimit(TWO_A_SECOND);
  }

  private ScriptedTransport vendor(int answers, int status) {
    return new ScriptedTransport(
        time, Collections.nCopies(answers, status(status)).toArray(ScriptedTransport.Line[]::new));
  }

  /** A time in which nothing passes and no wait ends. */
  private static final class StandingTime implements TimeSource {

    private final List<Duration> asked = new ArrayList<>();

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public Instant now() {
      return VirtualTime.START;
    }

    @Override
    public void sleep(Duration duration) {
      throw new IllegalStateException("Nobody blocks here.");
    }

    @Override
    public CompletableFuture<Void> delay(Duration duration) {
      asked.add(duration);
      return new CompletableFuture<>();
    }
  }
}
