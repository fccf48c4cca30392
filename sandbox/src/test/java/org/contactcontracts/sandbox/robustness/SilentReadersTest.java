package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.sandbox.SandboxLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who ask on and on and take none of the answers. */
// In a thread of its own, because one that writes to a socket is not interrupted.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SilentReadersTest {
  private static final String GROWN = "{\"custom_attributes\": {\"text\": \"%s\"}}";

  @Test
  void closesTheConnectionOfWhoTakesNothingOfAnAnswer() throws IOException {
    SandboxLimits limits = SandboxLimits.builder().writeTimeout(Duration.ofMillis(200)).build();
    try (Sandbox sandbox = sandboxWithLargeAnswers(limits);
        RawConnection silent = new RawConnection(sandbox.port())) {

      assertThatThrownBy(() -> sendForEver(silent)).isInstanceOf(IOException.class);

      assertThat(status(sandbox, request("{}"))).isEqualTo(200);
    }
  }

  @Test
  void closesTheConnectionOfWhoTakesNothingOfAnAnswerInParts() throws IOException {
    SandboxLimits limits = SandboxLimits.builder().writeTimeout(Duration.ofMillis(200)).build();
    try (Sandbox sandbox = sandboxWithLargeAnswers(limits);
        RawConnection silent = new RawConnection(sandbox.port())) {
      String slow =
          request("{}").replaceFirst("Host", "Sandbox-Fault: slow-body; millis=1\r\nHost");

      assertThatThrownBy(() -> sendForEver(silent, slow)).isInstanceOf(IOException.class);

      assertThat(status(sandbox, request("{}"))).isEqualTo(200);
    }
  }

  @Test
  void aPauseOfAFaultIsNotTheCallers() throws IOException {
    SandboxLimits limits = SandboxLimits.builder().writeTimeout(Duration.ofMillis(50)).build();
    try (Sandbox sandbox = Sandbox.builder().limits(limits).start()) {
      String slow =
          request("{}").replaceFirst("Host", "Sandbox-Fault: slow-body; millis=300\r\nHost");

      assertThat(status(sandbox, slow)).isEqualTo(200);
    }
  }

  @Test
  void stopsAlthoughAnAnswerIsNotTaken() throws IOException {
    SandboxLimits limits = SandboxLimits.builder().stopTimeout(Duration.ofMillis(200)).build();
    Sandbox sandbox = sandboxWithLargeAnswers(limits);
    try (SocketChannel silent = SocketChannel.open()) {
      silent.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), sandbox.port()));
      silent.configureBlocking(false);
      int sent = 1;
      while (sent > 0) {
        sent = silent.write(StandardCharsets.ISO_8859_1.encode(request("{}")));
      }

      sandbox.close();

      silent.configureBlocking(true);
      assertThat(comesToAnEnd(silent)).isTrue();
    }
  }

  /** Reads what is on its way still; waits for ever if the server has not closed the connection. */
  private static boolean comesToAnEnd(SocketChannel connection) {
    ByteBuffer part = ByteBuffer.allocate(1 << 20);
    try {
      int read = 0;
      while (read >= 0) {
        read = connection.read(part.clear());
      }
      return true;
    } catch (IOException e) {
      return true; // Reset.
    }
  }

  private static Sandbox sandboxWithLargeAnswers(SandboxLimits limits) throws IOException {
    Sandbox sandbox = Sandbox.builder().limits(limits).start();
    assertThat(status(sandbox, request(GROWN.formatted("a".repeat(500_000))))).isEqualTo(200);
    return sandbox;
  }

  private static void sendForEver(RawConnection connection) throws IOException {
    sendForEver(connection, request("{}"));
  }

  @SuppressWarnings("InfiniteLoopStatement") // Ends with an exception.
  private static void sendForEver(RawConnection connection, String request) throws IOException {
    while (true) {
      connection.send(request);
    }
  }

  private static int status(Sandbox sandbox, String request) throws IOException {
    try (RawConnection connection = new RawConnection(sandbox.port())) {
      connection.send(request);
      return connection.status();
    }
  }

  private static String request(String body) {
    return "PATCH /99digital/api/v1/accounts/1/contacts/1 HTTP/1.1\r\nHost: sandbox\r\napi_access_token: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(body.length(), body);
  }
}
