package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class MalformedTrafficTest {
  private static final long SEED = Long.getLong("robustness.seed", 20261121);
  private static final int REQUESTS = Integer.getInteger("robustness.malformed", 10_000);
  private static final int THREADS = 4;

  /** Fills every cache, pool and bounded list before anything is measured. */
  private static final int WARM_UP = 2_000;

  /** In bytes: a tenth of what a leak of one kilobyte a request would be. */
  private static final long MAX_GROWTH = REQUESTS * 1024L / 10 + (4 << 20);

  /** What pools may have grown by since; one in a hundred requests that leaks would be more. */
  private static final int GROWN_POOLS = 80;

  private final Map<String, Map<String, Long>> outcomes = new ConcurrentSkipListMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  @Test
  void refusesEveryMalformedRequestAndKeepsNothingOfIt() throws Exception {
    try (LogRecords log = LogRecords.listen();
        // A short journal is soon full, and then of the same size.
        Sandbox sandbox = Sandbox.builder().journalSize(20).start()) {
      send(sandbox.port(), 0, WARM_UP);
      outcomes.clear();
      Resources before = Resources.settled();

      send(sandbox.port(), WARM_UP, REQUESTS);

      System.out.printf("%d malformed requests from seed %d:%n%s%n", REQUESTS, SEED, table());
      assertThat(wrong).isEmpty();
      assertThat(outcomes).hasSizeGreaterThan(20);
      assertThat(log.texts()).isEmpty();
      Resources after = Resources.settled();
      assertThat(after.threads()).isLessThan(before.threads() + GROWN_POOLS);
      assertThat(after.files()).isLessThan(before.files() + GROWN_POOLS);
      assertThat(after.heapBytes()).isLessThan(before.heapBytes() + MAX_GROWTH);
      System.out.println("before: " + before + "\nafter: " + after);
    }
  }

  private void send(int port, int first, int count) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> shares = new ArrayList<>();
      for (int share = 0; share < THREADS; share++) {
        int start = first + share;
        shares.add(
            () -> {
              for (int i = start; i < first + count; i += THREADS) {
                judge(i, MalformedRequests.number(SEED, i), port);
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(shares)) {
        done.get();
      }
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private void judge(int number, Malformed request, int port) throws IOException {
    String outcome = outcome(request, port);
    outcomes
        .computeIfAbsent(request.kind(), kind -> new ConcurrentSkipListMap<>())
        .merge(outcome, 1L, Long::sum);
    boolean right = outcome.startsWith("4") || (!request.isHttp() && outcome.equals("closed"));
    if (!right && wrong.size() < 20) {
      wrong.add("%d %s %s: %s".formatted(number, request.kind(), outcome, start(request.bytes())));
    }
  }

  private static String outcome(Malformed request, int port) throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      try {
        connection.send(request.bytes());
        if (request.cut()) {
          connection.endOfRequest();
        }
      } catch (IOException e) {
        // The server has answered and closed before it was sent to its end.
      }
      Optional<String> answer = connection.untilClosed();
      return answer.map(text -> text.split(" ", 3)[1]).orElse("closed");
    }
  }

  private String table() {
    Map<String, Map<String, Long>> sorted = new TreeMap<>(outcomes);
    return sorted.entrySet().stream()
        .map(entry -> "  %-20s %s".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String start(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1)
        .chars()
        .mapToObj(c -> c < ' ' ? "\\x%02x".formatted(c) : Character.toString(c))
        .collect(Collectors.joining());
  }
}
