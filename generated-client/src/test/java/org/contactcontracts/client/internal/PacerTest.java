package org.contactcontracts.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.contactcontracts.client.RateLimit;
import org.junit.jupiter.api.Test;

class PacerTest {

  private static final long SEED = Long.getLong("pacer.seed", 20261121L);
  private static final int RUNS = 300;
  private static final int STEPS = 300;

  private static final RateLimit THREE_A_MINUTE =
      RateLimit.perMinute(3).withMargin(Duration.ofSeconds(2));

  private final AtomicLong clock = new AtomicLong();

  @Test
  void letsABurstThroughAndThenWaitsForTheWindow() {
    Pacer pacer = new Pacer(THREE_A_MINUTE, clock::get);
    List<Long> waits = new ArrayList<>();

    waits.add(waitInSeconds(pacer.reserve()));
    passSeconds(10);
    for (int i = 0; i < 6; i++) {
      waits.add(waitInSeconds(pacer.reserve()));
    }

    assertThat(waits).containsExactly(0L, 0L, 0L, 52L, 62L, 62L, 62L + 52L);
  }

  @Test
  void countsDownWhileTimePasses() {
    Pacer pacer = new Pacer(RateLimit.perMinute(1), clock::get);
    pacer.reserve();
    Pacer.Permit permit = pacer.reserve();

    passSeconds(60);
    long before = waitInSeconds(permit);
    passSeconds(5);

    assertThat(before).isEqualTo(1);
    assertThat(permit.waitNanos()).isZero();
  }

  @Test
  void letsThroughAtOnceWhenTheWindowHasPassed() {
    Pacer pacer = new Pacer(THREE_A_MINUTE, clock::get);
    IntStream.range(0, 3).forEach(i -> pacer.reserve());

    passSeconds(62);

    assertThat(IntStream.range(0, 3).mapToLong(i -> pacer.reserve().waitNanos())).containsOnly(0L);
    assertThat(waitInSeconds(pacer.reserve())).isEqualTo(62);
  }

  @Test
  void survivesAnOverflowOfTheClock() {
    clock.set(Long.MAX_VALUE - Duration.ofSeconds(5).toNanos());
    Pacer pacer = new Pacer(RateLimit.perMinute(1), clock::get);
    pacer.reserve();

    passSeconds(10);

    assertThat(clock.get()).isNegative();
    assertThat(waitInSeconds(pacer.reserve())).isEqualTo(51);
  }

  @Test
  void forgetsWhatWasGivenBackInAnyOrder() {
    Pacer pacer = new Pacer(THREE_A_MINUTE, clock::get);
    IntStream.range(0, 2).forEach(i -> pacer.reserve());
    passSeconds(1);
    pacer.reserve();
    List<Pacer.Permit> waiting =
        new ArrayList<>(IntStream.range(0, 1_000).mapToObj(i -> pacer.reserve()).toList());
    Collections.shuffle(waiting, new Random(SEED));

    waiting.forEach(Pacer.Permit::giveBack);

    assertThat(IntStream.range(0, 4).mapToObj(i -> waitInSeconds(pacer.reserve())).toList())
        .containsExactly(61L, 61L, 62L, 61L + 62L);
  }

  @Test
  void keepsAPlaceThatLaterOnesWerePromisedOn() {
    Pacer pacer = new Pacer(RateLimit.perMinute(1), clock::get);
    pacer.reserve();
    Pacer.Permit cancelled = pacer.reserve();
    Pacer.Permit later = pacer.reserve();

    cancelled.giveBack();

    assertThat(waitInSeconds(later)).isEqualTo(122);
    assertThat(waitInSeconds(pacer.reserve())).isEqualTo(183);
  }

  @Test
  void countsAPermitAsUsedOnceItsMomentHasCome() {
    Pacer pacer = new Pacer(RateLimit.perMinute(1), clock::get);
    Pacer.Permit permit = pacer.reserve();

    permit.giveBack();

    assertThat(waitInSeconds(pacer.reserve())).isEqualTo(61);
  }

  /** Whoever asks, waits and cancels when, and however long requests take within the margin. */
  @Test
  void noWindowEverHoldsMoreThanTheLimit() {
    int given = 0;
    int back = 0;
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(SEED + run);
      RateLimit limit =
          RateLimit.of(1 + random.nextInt(20), Duration.ofMillis(1 + random.nextInt(1_000)));
      Pacer pacer = new Pacer(limit, clock::get);
      List<Long> sent = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        clock.addAndGet(random.nextInt(4) == 0 ? random.nextInt(500_000_000) : 0);
        List<Pacer.Permit> waiting = reserveSome(pacer, random);
        given += waiting.size();
        back += giveSomeBack(waiting, random);
        waiting.forEach(permit -> sent.add(clock.get() + permit.waitNanos()));
      }

      assertKept(limit, sent, random, run);
    }
    assertThat(given).isGreaterThan(RUNS * STEPS);
    assertThat(back).isGreaterThan(RUNS * STEPS / 10);
  }

  private static List<Pacer.Permit> reserveSome(Pacer pacer, Random random) {
    List<Pacer.Permit> permits = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      permits.add(pacer.reserve());
    }
    return permits;
  }

  /** Those that would go at once are used. */
  private static int giveSomeBack(List<Pacer.Permit> permits, Random random) {
    List<Pacer.Permit> cancelled =
        permits.stream().filter(p -> p.waitNanos() > 0 && random.nextInt(3) == 0).toList();
    cancelled.forEach(Pacer.Permit::giveBack);
    permits.removeAll(cancelled);
    return cancelled.size();
  }

  private static void assertKept(RateLimit limit, List<Long> sent, Random random, int run) {
    List<Long> arrived = new ArrayList<>();
    long margin = limit.margin().toNanos();
    sent.forEach(moment -> arrived.add(moment + (margin == 0 ? 0 : random.nextLong(margin + 1))));
    Collections.sort(arrived);
    assertThat(sent).as("run %d", run).isSorted();
    for (int i = limit.permits(); i < arrived.size(); i++) {
      assertThat(arrived.get(i) - arrived.get(i - limit.permits()))
          .as("arrival %d of run %d of seed %d, %s", i, run, SEED, limit)
          .isGreaterThanOrEqualTo(limit.duration().toNanos());
    }
  }

  @Test
  void noRequestWaitsLongerThanTheLimitAsks() {
    Random random = new Random(SEED);
    Pacer pacer = new Pacer(THREE_A_MINUTE, clock::get);
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      passSeconds(random.nextInt(40));
      sent.add(clock.get() + pacer.reserve().waitNanos());

      long earliest = i < 3 ? 0 : sent.get(i - 3) + Duration.ofSeconds(62).toNanos();
      assertThat(sent.get(i)).isEqualTo(Math.max(clock.get(), earliest));
    }
  }

  @Test
  void givesEachOfManyThreadsAPlaceOfItsOwn() {
    Pacer pacer = new Pacer(THREE_A_MINUTE, clock::get);

    List<Long> waits =
        IntStream.range(0, 3_000).parallel().mapToObj(i -> waitInSeconds(pacer.reserve())).toList();

    assertThat(waits.stream().sorted())
        .isEqualTo(IntStream.range(0, 3_000).mapToObj(i -> i / 3 * 62L).toList());
  }

  private void passSeconds(long seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private static long waitInSeconds(Pacer.Permit permit) {
    return Duration.ofNanos(permit.waitNanos()).toSeconds();
  }
}
