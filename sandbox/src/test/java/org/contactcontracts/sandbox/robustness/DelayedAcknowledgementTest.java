package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Nagle's algorithm holds back the second part of an answer until the first one is acknowledged,
 * and Linux delays an acknowledgement by 40 ms (RFC 896; RFC 1122, 4.2.3.2).
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DelayedAcknowledgementTest {
  private static final int REQUESTS = 1_000;

  @Test
  void noAnswerWaitsForAnAcknowledgement() throws IOException {
    try (Sandbox sandbox = Sandbox.start();
        RawConnection connection = new RawConnection(sandbox.port())) {
      int detours = 0;
      for (int i = 0; i < REQUESTS; i++) {
        long start = System.nanoTime();
        connection.send(Update.number(i).request("acknowledged", "Alice"));
        assertThat(connection.status()).isEqualTo(200);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        detours += millis >= 38 && millis <= 60 ? 1 : 0;
      }

      // With the detour nearly all of them take that long, at least each second one. A pause of the
      // machine that happens to be as long strikes a few.
      assertThat(detours).isLessThan(REQUESTS / 20);
    }
  }
}
