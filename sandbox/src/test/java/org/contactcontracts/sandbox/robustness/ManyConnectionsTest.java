package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** For the full length of a minute: {@code -Drobustness.seconds=60}. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ManyConnectionsTest {
  private static final int CONNECTIONS = 1_000;
  private static final int THREADS = 8;
  private static final int SECONDS = Integer.getInteger("robustness.seconds", 2);

  @Test
  void thousandOpenConnectionsAreAnsweredWithoutAnError() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<RawConnection> open = new ArrayList<>();
    try (Sandbox sandbox = Sandbox.start()) {
      for (int i = 0; i < CONNECTIONS; i++) {
        open.add(new RawConnection(sandbox.port()));
      }
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      List<Callable<Integer>> shares = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<RawConnection> own =
            open.subList(i * CONNECTIONS / THREADS, (i + 1) * CONNECTIONS / THREADS);
        shares.add(() -> askInTurn(own, end));
      }

      int answers = 0;
      for (Future<Integer> share : threads.invokeAll(shares)) {
        answers += share.get();
      }

      assertThat(answers).isGreaterThanOrEqualTo(CONNECTIONS);
      System.out.printf(
          "%d connections were open for %d s: %d answers, none but 200.%n",
          CONNECTIONS, SECONDS, answers);
    } finally {
      threads.shutdownNow();
      for (RawConnection connection : open) {
        connection.close();
      }
    }
  }

  /** Asks over each connection at least once, and goes on until the time is over. */
  private static int askInTurn(List<RawConnection> connections, long end) throws Exception {
    int answers = 0;
    do {
      for (int i = 0; i < connections.size(); i++) {
        RawConnection connection = connections.get(i);
        connection.send(Update.number(answers).request("world-" + i % 50, "Bob"));
        assertThat(connection.status()).isEqualTo(200);
        answers++;
      }
    } while (System.nanoTime() < end);
    return answers;
  }
}
