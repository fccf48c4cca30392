package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contactcontracts.client.ScriptedTransport.failure;
import static org.contactcontracts.client.ScriptedTransport.status;

import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallObserverTest {

  private final VirtualTime time = new VirtualTime();
  private final List<String> events = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Mode.class)
  void isToldOfEveryAttempt(Mode mode) {
    ScriptedTransport vendor = new ScriptedTransport(time);
    vendor =
        new ScriptedTransport(
            time,
            vendor.slow(Duration.ofMillis(7), failure(new SocketException("Connection reset"))),
            status(429, "Retry-After", "3"),
            vendor.slow(Duration.ofMillis(5), status(200, "X-Request-Id", "req_7")));

    mode.call(client(vendor).observer(this::started).build());

    assertThat(events)
        .containsExactly(
            "clerk-chat updateContact PUT web-api.clerk.chat",
            "starts 1",
            "Attempt[number=1, status=OptionalInt.empty, failure=Optional[SocketException],"
                + " took=PT0.007S, retryIn=Optional[PT0S]]",
            "starts 2",
            "Attempt[number=2, status=OptionalInt[429], failure=Optional.empty, took=PT0S,"
                + " retryIn=Optional[PT3S]]",
            "starts 3",
            "Attempt[number=3, status=OptionalInt[200], failure=Optional.empty, took=PT0.005S,"
                + " retryIn=Optional.empty]",
            "Outcome[attempts=3, status=OptionalInt[200], requestId=Optional[req_7],"
                + " took=PT3.012S, code=Optional.empty]");
    assertThat(vendor.requests)
        .extracting(request -> request.headers().get("traceparent"))
        .containsExactly("00-1", "00-2", "00-3");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void isToldWhyACallFailed(Mode mode) {
    Transport vendor = new ScriptedTransport(time, status(404));

    assertThatThrownBy(() -> mode.call(client(vendor).observer(this::started).build()))
        .isInstanceOf(NotFoundException.class);

    assertThat(events)
        .last()
        .isEqualTo(
            "Outcome[attempts=1, status=OptionalInt[404], requestId=Optional.empty, took=PT0S,"
                + " code=Optional[not-found]]");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void cannotReplaceTheCredential(Mode mode) {
    ScriptedTransport vendor = new ScriptedTransport(time, status(200));
    CallObserver greedy =
        (operation, method, host) ->
            new CallObserver.Watch() {
              @Override
              public Map<String, String> attemptStarted(int number) {
                return Map.of("APIKEY", "other");
              }
            };

    mode.call(client(vendor).observer(greedy).build());

    assertThat(vendor.requests.get(0).headers().values()).contains("key").doesNotContain("other");
  }

  private ClerkChatClient.Builder client(Transport vendor) {
    return ClerkChatClient.builder()
        .transport(vendor)
        .apiKey("key")
        .timeSource(time)
        .random(() -> 0);
  }

  private CallObserver.Watch started(String operation, String method, String host) {
    events.add(operation + " " + method + " " + host);
    return new CallObserver.Watch() {
      @Override
      public Map<String, String> attemptStarted(int number) {
        events.add("starts " + number);
        return Map.of("traceparent", "00-" + number);
      }

      @Override
      public void attemptEnded(CallObserver.Attempt attempt) {
        events.add(attempt.toString());
      }

      @Override
      public void finished(CallObserver.Outcome outcome) {
        events.add(outcome.toString());
      }
    };
  }
}
