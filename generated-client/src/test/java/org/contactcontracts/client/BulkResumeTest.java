package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * However often a bulk update is cut short, and however, resuming it makes every update and reports
 * each once, in order.
 */
class BulkResumeTest {

  private static final long SEED = Long.getLong("bulk.seed", 20261121L);
  private static final int JOBS = Integer.getInteger("bulk.jobs", 400);

  /** A way to cut a run short. */
  private enum Cut {
    NONE,
    STOP,
    FAILURES,
    INTERRUPT,
    CONSUMER,
    INPUT
  }

  private static final class Cutting extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final List<Integer> reported = new ArrayList<>();

  private final Map<Cut, Integer> cuts = new HashMap<>();
  private int undelivered;

  @Test
  void reportsEachUpdateOnceAndMakesEachAtLeastOnce() {
    Map<Cut, Integer> seen = new HashMap<>();
    for (int job = 0; job < JOBS; job++) {
      reported.clear();
      cuts.clear();
      undelivered = 0;
      Random random = new Random(SEED + job);
      int size = random.nextInt(60);
      try (ShufflingVendor vendor = ShufflingVendor.of(SEED + job)) {
        finish(random, size, vendor);

        List<Integer> all = IntStream.range(0, size).boxed().toList();
        assertThat(reported).as("job %d of seed %d", job, SEED).isEqualTo(all);
        assertThat(vendor.made().keySet())
            .as("job %d", job)
            .containsExactlyInAnyOrderElementsOf(all);
        int repeated = vendor.made().values().stream().mapToInt(Integer::intValue).sum() - size;
        assertThat(repeated).as("job %d", job).isEqualTo(undelivered);
      }
      cuts.forEach((cut, count) -> seen.merge(cut, count, Integer::sum));
    }
    assertThat(seen).containsOnlyKeys(Cut.values());
    assertThat(seen.values()).allMatch(count -> count >= JOBS / 20);
  }

  private void finish(Random random, int size, ShufflingVendor vendor) {
    long position = 0;
    boolean completed = false;
    while (!completed) {
      Cut cut = Cut.values()[random.nextInt(Cut.values().length)];
      BulkSummary summary = runOnce(random, size, vendor, position, cut);
      completed = summary.completed();
      cuts.merge(completed ? Cut.NONE : cut, 1, Integer::sum);
      assertThat(summary.nextPosition()).isEqualTo(reported.size());
      assertThat(vendor.open()).isZero();
      position = summary.nextPosition();
    }
  }

  private BulkSummary runOnce(
      Random random, int size, ShufflingVendor vendor, long position, Cut cut) {
    int concurrency = 1 + random.nextInt(8);
    int at = (int) position + random.nextInt(10);
    BulkUpdate<Integer, String> bulk =
        BulkUpdate.builder(vendor::update)
            .concurrency(concurrency)
            .window(concurrency + random.nextInt(8))
            .stopAfterFailures(cut == Cut.FAILURES ? 1 : Integer.MAX_VALUE)
            .resumeAt(position)
            .build();
    try {
      bulk.run(input(size, cut == Cut.INPUT ? at : -1), result -> take(result, bulk, cut, at));
    } catch (Cutting e) {
      assertThat(cut).isIn(Cut.INPUT, Cut.CONSUMER);
    }
    assertThat(Thread.interrupted()).isEqualTo(cut == Cut.INTERRUPT && at < reported.size());
    undelivered += bulk.summary().undelivered();
    assertThat(bulk.summary().undelivered()).isLessThanOrEqualTo(bulk.window());
    return bulk.summary();
  }

  private void take(
      BulkResult<Integer, String> result, BulkUpdate<Integer, String> bulk, Cut cut, int at) {
    boolean now = result.position() == at;
    if (now && cut == Cut.CONSUMER) {
      throw new Cutting();
    }
    reported.add(result.update());
    if (now && cut == Cut.STOP) {
      bulk.stop();
    } else if (now && cut == Cut.INTERRUPT) {
      Thread.currentThread().interrupt();
    }
  }

  private static Iterator<Integer> input(int size, int failingAt) {
    return IntStream.range(0, size)
        .peek(
            i -> {
              if (i == failingAt) {
                throw new Cutting();
              }
            })
        .boxed()
        .iterator();
  }
}
