package org.contactcontracts.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.contactcontracts.model.clerkchat.UpdateContactResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AsyncTest {

  private static final UpdateContactRequest REQUEST = UpdateContactRequest.builder().build();

  private final List<CompletableFuture<TransportResponse>> exchanges = new ArrayList<>();
  private final List<CompletableFuture<Void>> waits = new ArrayList<>();
  private final List<CallObserver.Outcome> outcomes = new ArrayList<>();
  private final ClerkChatClient client =
      ClerkChatClient.builder()
          .transport(new Pending())
          .timeSource(new Standing())
          .observer((operation, method, host) -> new Remembering())
          .build();

  @Test
  void cancellingGivesTheExchangeUp() {
    CompletableFuture<UpdateContactResponse> call = client.async().updateContact("1", REQUEST);

    call.cancel(true);

    assertThat(exchanges).singleElement().matches(CompletableFuture::isCancelled);
    assertThat(outcomes).extracting(o -> o.code().orElseThrow()).containsExactly("cancelled");
  }

  @Test
  void cancellingGivesTheWaitUp() {
    CompletableFuture<UpdateContactResponse> call = client.async().updateContact("1", REQUEST);
    exchanges.get(0).complete(new TransportResponse(503, Map.of(), new byte[0]));

    call.cancel(true);

    assertThat(waits).singleElement().matches(CompletableFuture::isCancelled);
    assertThat(exchanges).hasSize(1);
    assertThat(outcomes).extracting(o -> o.code().orElseThrow()).containsExactly("cancelled");
  }

  @Test
  void aTimeoutOfTheCallersOwnGivesTheExchangeUp() {
    CompletableFuture<UpdateContactResponse> call =
        client.async().updateContact("1", REQUEST).orTimeout(1, TimeUnit.MILLISECONDS);

    assertThatThrownBy(call::join).hasCauseInstanceOf(TimeoutException.class);
    assertThatThrownBy(exchanges.get(0)::join)
        .isInstanceOf(java.util.concurrent.CancellationException.class);
  }

  @Test
  void anAnswerAfterTheCancellationIsIgnored() {
    CompletableFuture<UpdateContactResponse> call = client.async().updateContact("1", REQUEST);
    call.cancel(true);

    exchanges.get(0).complete(new TransportResponse(200, Map.of(), "{}".getBytes(UTF_8)));

    assertThat(outcomes).hasSize(1);
  }

  @Test
  void failsWithTheSameExceptionAsTheBlockingCall() {
    CompletableFuture<UpdateContactResponse> call = client.async().updateContact("1", REQUEST);
    exchanges.get(0).complete(new TransportResponse(404, Map.of(), new byte[0]));

    assertThatThrownBy(call::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(NotFoundException.class)
        .hasMessage(
            "clerk-chat updateContact was answered with status 404. Nothing has changed; check the"
                + " ids in the call.");
  }

  @Test
  void anErrorOfTheTransportIsNotHidden() {
    CompletableFuture<UpdateContactResponse> call = client.async().updateContact("1", REQUEST);
    exchanges.get(0).completeExceptionally(new AssertionError("broken"));

    assertThatThrownBy(call::join).hasCauseInstanceOf(AssertionError.class);
  }

  @Test
  void aBlockingTransportRunsOnAThreadOfItsOwnThatCancellationInterrupts() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Transport blocking =
        request -> {
          sent.countDown();
          try {
            new CountDownLatch(1).await();
            throw new AssertionError("nobody counts down");
          } catch (InterruptedException e) {
            ended.complete(e);
            throw e;
          }
        };
    CompletableFuture<UpdateContactResponse> call =
        ClerkChatClient.builder().transport(blocking).build().async().updateContact("1", REQUEST);
    sent.await();

    call.cancel(true);

    assertThat(ended.join()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void cancellingClosesTheConnection() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CompletableFuture<Throwable> broken = new CompletableFuture<>();
    try (FaultServer server =
        new FaultServer(
            connection -> {
              connection.readRequest();
              arrived.countDown();
              broken.complete(new AssertionError("read " + connection.in().read()));
            })) {
      CompletableFuture<UpdateContactResponse> call =
          ClerkChatClient.builder()
              .baseUrl(server.url())
              .build()
              .async()
              .updateContact("1", REQUEST);
      arrived.await();

      call.cancel(true);

      assertThat(broken.join()).hasMessage("read -1");
    }
  }

  private final class Pending implements Transport {
    @Override
    public TransportResponse send(TransportRequest request) {
      throw new AssertionError("it has another way to send without waiting");
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
      CompletableFuture<TransportResponse> exchange = new CompletableFuture<>();
      exchanges.add(exchange);
      return exchange;
    }
  }

  private final class Standing implements TimeSource {
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
      throw new AssertionError("a call that does not wait does not sleep");
    }

    @Override
    public CompletableFuture<Void> delay(Duration duration) {
      CompletableFuture<Void> wait = new CompletableFuture<>();
      waits.add(wait);
      return wait;
    }
  }

  private final class Remembering implements CallObserver.Watch {
    @Override
    public void finished(CallObserver.Outcome outcome) {
      outcomes.add(outcome);
    }
  }
}
