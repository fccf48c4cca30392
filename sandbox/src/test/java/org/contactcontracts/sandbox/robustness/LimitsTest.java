package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.sandbox.SandboxLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LimitsTest {
  private static final Duration SOON = Duration.ofMillis(100);

  @Test
  void refusesALongHead() throws IOException {
    String request =
        Update.CLERK_CHAT
            .request("a", "Eve")
            .replace("Host: sandbox", "Host: sandbox\r\nX-Long: " + "a".repeat(3_000));

    assertThat(status(SandboxLimits.builder().maxHeadBytes(2_000), request)).isEqualTo(400);
    assertThat(status(SandboxLimits.builder(), request)).isEqualTo(200);
  }

  @Test
  void refusesManyHeaders() throws IOException {
    String request =
        Update.CLERK_CHAT
            .request("a", "Eve")
            .replace("Host: sandbox", "Host: sandbox\r\nX: 1\r\nY: 1\r\nZ: 1");

    assertThat(status(SandboxLimits.builder().maxHeaders(5), request)).isEqualTo(400);
    assertThat(status(SandboxLimits.builder(), request)).isEqualTo(200);
  }

  @Test
  void refusesLongJson() throws IOException {
    String request = Update.CLERK_CHAT.request("a", "E".repeat(300));

    assertThat(status(SandboxLimits.builder().maxJsonBytes(300), request)).isEqualTo(400);
    assertThat(status(SandboxLimits.builder(), request)).isEqualTo(200);
  }

  @Test
  void refusesDeepJson() throws IOException {
    String body = "{\"custom_attributes\":" + "{\"a\":".repeat(5) + "1" + "}".repeat(6);
    String request =
        "PATCH /99digital/api/v1/accounts/1/contacts/1 HTTP/1.1\r\nHost: sandbox\r\napi_access_token: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(body.length(), body);

    assertThat(status(SandboxLimits.builder().maxJsonDepth(5), request)).isEqualTo(400);
    assertThat(status(SandboxLimits.builder(), request)).isEqualTo(200);
  }

  @Test
  void refusesALongBodyBeforeItIsThere() throws IOException {
    String request =
        Update.CLERK_CHAT
            .request("a", "E".repeat(300))
            .replaceFirst("Content-Length: \\d+", "Content-Length: 1000000");

    assertThat(status(SandboxLimits.builder().maxBodyBytes(200), request)).isEqualTo(400);
  }

  @Test
  void closesTheConnectionOfAHeadThatDoesNotComeToItsEnd() throws IOException {
    assertThat(closed(SandboxLimits.builder().headTimeout(SOON), "PUT /clerk-chat/")).isTrue();
  }

  @Test
  void closesTheConnectionOfABodyThatDoesNotComeToItsEnd() throws IOException {
    String request = Update.CLERK_CHAT.request("a", "Eve");

    assertThat(
            closed(
                SandboxLimits.builder().bodyTimeout(SOON),
                request.substring(0, request.length() - 1)))
        .isTrue();
  }

  @Test
  void closesASilentConnection() throws IOException {
    SandboxLimits limits = SandboxLimits.builder().idleTimeout(SOON).build();
    try (Sandbox sandbox = Sandbox.builder().limits(limits).start();
        RawConnection connection = new RawConnection(sandbox.port())) {
      connection.send(Update.CLERK_CHAT.request("a", "Eve"));
      assertThat(connection.status()).isEqualTo(200);

      assertThat(connection.untilClosed()).isEmpty();
    }
  }

  @Test
  void furtherConnectionsWaitUntilOneIsClosed() throws IOException {
    SandboxLimits limits = SandboxLimits.builder().maxConnections(1).build();
    try (Sandbox sandbox = Sandbox.builder().limits(limits).start()) {
      RawConnection first = new RawConnection(sandbox.port());
      first.send(Update.CLERK_CHAT.request("a", "Eve"));
      assertThat(first.status()).isEqualTo(200);
      try (RawConnection second = new RawConnection(sandbox.port())) {
        second.send(Update.CLERK_CHAT.request("a", "Eve"));

        assertThat(second.isAnsweredWithin(300)).isFalse();
        first.close();
        assertThat(second.status()).isEqualTo(200);
      }
    }
  }

  @Test
  void checksLimitsWhenTheyAreSet() {
    SandboxLimits.Builder builder = SandboxLimits.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxBodyBytes(0))
        .withMessage("maxBodyBytes is at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxJsonDepth(1_001))
        .withMessage("maxJsonDepth is at most 1000, not 1001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxHeadBytes(100))
        .withMessage("maxHeadBytes is at least 1024, not 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.idleTimeout(Duration.ZERO))
        .withMessage("idleTimeout is between a millisecond and a day, not PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.stopTimeout(Duration.ofSeconds(Long.MAX_VALUE)))
        .withMessageStartingWith("stopTimeout is between a millisecond and a day, not PT");
  }

  @Test
  void showsTheLimits() {
    SandboxLimits limits =
        SandboxLimits.builder()
            .maxBodyBytes(2_000)
            .maxJsonBytes(1_000)
            .maxJsonDepth(7)
            .maxHeadBytes(3_000)
            .maxHeaders(9)
            .headTimeout(Duration.ofSeconds(1))
            .bodyTimeout(Duration.ofSeconds(2))
            .writeTimeout(Duration.ofSeconds(6))
            .idleTimeout(Duration.ofSeconds(3))
            .maxConnections(4)
            .stopTimeout(Duration.ofSeconds(5))
            .build();

    assertThat(limits.maxBodyBytes()).isEqualTo(2_000);
    assertThat(limits.maxJsonBytes()).isEqualTo(1_000);
    assertThat(limits.maxJsonDepth()).isEqualTo(7);
    assertThat(limits.maxHeadBytes()).isEqualTo(3_000);
    assertThat(limits.maxHeaders()).isEqualTo(9);
    assertThat(limits.headTimeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(limits.bodyTimeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(limits.writeTimeout()).isEqualTo(Duration.ofSeconds(6));
    assertThat(limits.idleTimeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(limits.maxConnections()).isEqualTo(4);
    assertThat(limits.stopTimeout()).isEqualTo(Duration.ofSeconds(5));
    try (Sandbox sandbox = Sandbox.builder().limits(limits).start()) {
      assertThat(sandbox.settings().limits()).isSameAs(limits);
    }
  }

  private static int status(SandboxLimits.Builder limits, String request) throws IOException {
    try (Sandbox sandbox = Sandbox.builder().limits(limits.build()).start();
        RawConnection connection = new RawConnection(sandbox.port())) {
      connection.send(request);
      return connection.status();
    }
  }

  /** Whether the connection is closed without an answer. */
  private static boolean closed(SandboxLimits.Builder limits, String request) throws IOException {
    try (Sandbox sandbox = Sandbox.builder().limits(limits.build()).start();
        RawConnection connection = new RawConnection(sandbox.port())) {
      connection.send(request);
      return connection.untilClosed().isEmpty();
    }
  }
}
