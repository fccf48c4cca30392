package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a client and of a view, and what they refuse. */
class SettingsTest {

  @Test
  void areTheDefaultsThatTheirDocumentationNames() {
    ClientSettings settings = ClerkChatClient.builder().build().settings();

    assertThat(settings.baseUrl()).isEqualTo(ClerkChatClient.PRODUCTION);
    assertThat(settings.transport()).isSameAs(JdkTransport.shared());
    assertThat(settings.timeout()).hasSeconds(30);
    assertThat(settings.deadline()).hasMinutes(2);
    assertThat(settings.retryPolicy()).isEqualTo(RetryPolicy.standard());
    assertThat(settings.retryBudget()).isEqualTo(100);
    assertThat(settings.requestChecks()).isTrue();
    assertThat(settings.responseCheck()).isEqualTo(ResponseCheck.LENIENT);
    assertThat(settings.logDetail()).isEqualTo(LogDetail.CALL);
    assertThat(settings.observers()).isEmpty();
    assertThat(settings.timeSource()).isSameAs(TimeSource.system());
    assertThat(settings.random().nextDouble()).isBetween(0.0, 1.0);
    assertThat(settings)
        .hasToString(
            "ClientSettings[baseUrl=https://web-api.clerk.chat, timeout=PT30S, deadline=PT2M,"
                + " RetryPolicy[maxAttempts=3, baseDelay=PT0.25S, maxDelay=PT20S,"
                + " maxRetryAfter=PT1M], retryBudget=100, rateLimit=none,"
                + " requestChecks=true, responseCheck=LENIENT, logDetail=CALL]");
  }

  @Test
  void doNotChangeWithTheBuilder() {
    ClerkChatClient.Builder builder = ClerkChatClient.builder();
    ClerkChatClient client = builder.build();

    builder
        .timeout(Duration.ofSeconds(1))
        .observer((operation, method, host) -> new CallObserver.Watch() {});

    assertThat(client.settings().timeout()).hasSeconds(30);
    assertThat(client.settings().observers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1_000_001})
  void refuseABudgetThatIsNone(int budget) {
    assertThatThrownBy(() -> ClerkChatClient.builder().retryBudget(budget))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The retry budget is between 0 and a million, not " + budget + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S"})
  void refuseADeadlineThatIsNone(Duration deadline) {
    assertThatThrownBy(() -> ClerkChatClient.builder().deadline(deadline))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The deadline must be longer than zero.");
    assertThatThrownBy(() -> CallOptions.builder().deadline(deadline))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The deadline must be longer than zero.");
  }

  @Test
  void refuseAPolicyThatIsNone() {
    RetryPolicy.Builder policy = RetryPolicy.builder();

    assertThatThrownBy(() -> policy.maxAttempts(0)).hasMessage("maxAttempts is at least 1, not 0.");
    assertThatThrownBy(() -> policy.baseDelay(Duration.ofMillis(-1)))
        .hasMessage("baseDelay is between 0 and a day, not PT-0.001S.");
    assertThatThrownBy(() -> policy.maxDelay(Duration.ofHours(25)))
        .hasMessage("maxDelay is between 0 and a day, not PT25H.");
    assertThatThrownBy(() -> policy.maxRetryAfter(Duration.ofHours(25)))
        .hasMessage("maxRetryAfter is between 0 and a day, not PT25H.");
  }

  @Test
  void ofAViewShowNoSecret() {
    CallOptions options =
        CallOptions.builder()
            .deadline(Duration.ofSeconds(5))
            .retryPolicy(RetryPolicy.none())
            .header("X-Trace", "canary")
            .header("x-trace", "canary2")
            .build();

    assertThat(options.headers()).containsOnlyKeys("x-trace");
    assertThat(options.deadline()).contains(Duration.ofSeconds(5));
    assertThat(options.retryPolicy()).contains(RetryPolicy.none());
    assertThat(options.toString()).contains("x-trace").doesNotContain("canary");
  }

  @ParameterizedTest
  @CsvSource({"''", "'X Y'", "X:Y", "'X\n'", "é"})
  void refuseAHeaderNameThatIsNone(String name) {
    assertThatThrownBy(() -> CallOptions.builder().header(name, "canary"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The name of a header is a token (RFC 9110, 5.6.2).");
  }

  @Test
  void refuseAHeaderThatTheClientWrites() {
    for (String name : List.of("Content-Type", "CONTENT-LENGTH", "host", "Accept", "Connection")) {
      assertThatThrownBy(() -> CallOptions.builder().header(name, "canary"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The client writes the header " + name + " itself.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary\r\nX-Other: 1", "canary\n", "canaryé", "canary\u0000"})
  void refuseAHeaderValueThatAHeaderCannotCarry(String value) {
    assertThatThrownBy(() -> CallOptions.builder().header("X-Trace", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The value for the header X-Trace has characters that a header cannot carry.");
  }
}
