package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contactcontracts.client.BulkSummary.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BulkUpdateTest {

  private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

  private final List<Integer> made = new ArrayList<>();
  private final List<BulkResult<Integer, String>> results = new ArrayList<>();

  @Test
  void deliversBodiesAndFailuresInOrder() {
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::refuseThree).build();

    BulkSummary summary = bulk.run(TEN, results::add);

    assertThat(summary)
        .isEqualTo(new BulkSummary(State.COMPLETED, 9, 1, 0, 10, OptionalLong.of(3)))
        .isEqualTo(bulk.summary());
    assertThat(summary.completed()).isTrue();
    assertThat(results).extracting(BulkResult::position).isEqualTo(longs(0, 10));
    assertThat(results).extracting(BulkResult::update).isEqualTo(TEN);
    assertThat(results.get(2).body()).contains("done 2");
    assertThat(results.get(2).failure()).isEmpty();
    assertThat(results.get(3).body()).isEmpty();
    assertThat(results.get(3).failure()).containsInstanceOf(RateLimitedException.class);
    assertThat(results).extracting(BulkResult::succeeded).containsOnlyOnce(false);
    assertThat(results)
        .extracting(BulkResult::toString)
        .startsWith("update 0 succeeded")
        .contains("update 3 failed with RateLimitedException");
  }

  @Test
  void tellsHowLongARateLimitedUpdateIsToWait() {
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::refuseThree).build();

    bulk.run(List.of(3), results::add);

    RateLimitedException failure =
        (RateLimitedException) results.get(0).failure().orElseThrow(AssertionError::new);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));
  }

  @Test
  void takesStreamsAndIteratorsAndNothing() {
    assertThat(BulkUpdate.builder(this::done).build().run(TEN.stream(), results::add).updated())
        .isEqualTo(10);
    assertThat(BulkUpdate.builder(this::done).build().run(TEN.iterator(), results::add).updated())
        .isEqualTo(10);
    assertThat(BulkUpdate.builder(this::done).build().run(Stream.empty(), results::add))
        .isEqualTo(new BulkSummary(State.COMPLETED, 0, 0, 0, 0, OptionalLong.empty()));
  }

  @Test
  void reachesItsConcurrencyAndNeverMore() {
    try (ShufflingVendor vendor = ShufflingVendor.patient(1, 5)) {
      BulkUpdate<Integer, String> bulk =
          BulkUpdate.builder(vendor::update).concurrency(5).window(1_000).build();

      bulk.run(hurryingAtTheEnd(vendor, 500), results::add);

      assertThat(vendor.most()).isEqualTo(5);
      assertThat(results).hasSize(500);
    }
  }

  @Test
  void readsNoFurtherThanItsWindow() {
    CompletableFuture<String> first = new CompletableFuture<>();
    List<Integer> madeBeforeTheFirst = new ArrayList<>();
    Function<Integer, CompletableFuture<String>> call =
        update -> {
          if (!first.isDone()) {
            madeBeforeTheFirst.add(update);
          }
          if (update == 6) {
            first.complete("at last");
          }
          return update == 0 ? first : CompletableFuture.completedFuture("done");
        };
    AtomicInteger read = new AtomicInteger();
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(call).concurrency(2).window(7).build();

    bulk.run(
        IntStream.range(0, 1_000_000).peek(i -> read.set(i + 1)).boxed().iterator(),
        result -> {
          // An iterator of a stream may read one ahead to know that there is one.
          assertThat(read.get() - result.position()).isLessThanOrEqualTo(7 + 1);
        });

    assertThat(madeBeforeTheFirst).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(bulk.summary().updated()).isEqualTo(1_000_000);
  }

  @Test
  void deliversOnTheCallingThreadAlone() {
    try (ShufflingVendor vendor = ShufflingVendor.of(1)) {
      List<Thread> threads = new ArrayList<>();

      BulkUpdate.builder(vendor::update)
          .build()
          .run(TEN, result -> threads.add(Thread.currentThread()));

      assertThat(threads).hasSize(10).containsOnly(Thread.currentThread());
    }
  }

  @Test
  void reportsWhateverACallDoesAsItsFailure() {
    IllegalArgumentException thrown = new IllegalArgumentException("empty id");
    IOException wrapped = new IOException("no route");
    List<CompletableFuture<String>> answers = new ArrayList<>();
    answers.add(CompletableFuture.failedFuture(new CompletionException(wrapped)));
    answers.add(new CompletableFuture<>());
    answers.get(1).cancel(true);
    BulkUpdate<Integer, String> bulk =
        BulkUpdate.builder(
                (Integer update) -> {
                  if (update == 2) {
                    throw thrown;
                  }
                  return answers.get(update);
                })
            .build();

    bulk.run(List.of(0, 1, 2), results::add);

    assertThat(results.get(0).failure()).containsSame(wrapped);
    assertThat(results.get(1).failure()).containsInstanceOf(CancellationException.class);
    assertThat(results.get(2).failure()).containsSame(thrown);
    assertThat(bulk.summary().failed()).isEqualTo(3);
  }

  @Test
  void stopsAfterSoManyFailures() {
    BulkUpdate<Integer, String> bulk =
        BulkUpdate.builder(
                (Integer update) -> update == 3 || update == 5 ? refused(update) : done(update))
            .concurrency(4)
            .stopAfterFailures(2)
            .build();

    BulkSummary summary = bulk.run(TEN, results::add);

    assertThat(made).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(summary)
        .isEqualTo(new BulkSummary(State.TOO_MANY_FAILURES, 4, 2, 0, 6, OptionalLong.of(3)));
  }

  @Test
  void stopsAtAFailureThatOvertakesAnEarlierCall() {
    CompletableFuture<String> slow = new CompletableFuture<>();
    BulkUpdate<Integer, String> bulk =
        BulkUpdate.builder(
                (Integer update) -> {
                  made.add(update);
                  if (update == 1) {
                    CompletableFuture<String> refused = refused(update);
                    slow.complete("done");
                    return refused;
                  }
                  return slow;
                })
            .concurrency(2)
            .stopAfterFailures(1)
            .build();

    BulkSummary summary = bulk.run(TEN, results::add);

    assertThat(results).extracting(BulkResult::succeeded).containsExactly(true, false);
    assertThat(summary.nextPosition()).isEqualTo(2);
  }

  @Test
  void startsNoMoreOnceStoppedAndReportsWhatIsInFlight() {
    List<CompletableFuture<String>> open = new ArrayList<>();
    BulkUpdate<Integer, String> bulk =
        BulkUpdate.builder(
                (Integer update) -> {
                  open.add(new CompletableFuture<>());
                  return update == 0
                      ? CompletableFuture.completedFuture("first")
                      : open.get(open.size() - 1);
                })
            .concurrency(4)
            .build();

    BulkSummary summary =
        bulk.run(
            TEN,
            result -> {
              results.add(result);
              bulk.stop();
              open.forEach(answer -> answer.complete("late"));
            });

    assertThat(results).extracting(r -> r.body().orElseThrow()).startsWith("first", "late");
    assertThat(results).hasSize(5);
    assertThat(summary).isEqualTo(new BulkSummary(State.STOPPED, 5, 0, 0, 5, OptionalLong.empty()));
  }

  @Test
  void startsNothingWhenStoppedBefore() {
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).resumeAt(4).build();
    bulk.stop();

    BulkSummary summary = bulk.run(TEN, results::add);

    assertThat(made).isEmpty();
    assertThat(summary).isEqualTo(new BulkSummary(State.STOPPED, 0, 0, 0, 4, OptionalLong.empty()));
  }

  @Test
  void reportsWhatIsInFlightWhenInterrupted() {
    Thread runner = Thread.currentThread();
    List<CompletableFuture<String>> open = new ArrayList<>();
    BulkUpdate<Integer, String> bulk =
        BulkUpdate.builder(
                (Integer update) -> {
                  open.add(new CompletableFuture<>());
                  if (open.size() == 3) {
                    new Thread(
                            () -> {
                              runner.interrupt();
                              open.forEach(answer -> answer.complete("done"));
                            })
                        .start();
                  }
                  return open.get(open.size() - 1);
                })
            .concurrency(3)
            .build();
    List<Boolean> flags = new ArrayList<>();

    BulkSummary summary =
        bulk.run(TEN, result -> flags.add(Thread.currentThread().isInterrupted()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(flags).containsExactly(false, false, false);
    assertThat(summary)
        .isEqualTo(new BulkSummary(State.INTERRUPTED, 3, 0, 0, 3, OptionalLong.empty()));
  }

  @Test
  void throwsWhatTheConsumerThrewOnceCallsInFlightHaveEnded() {
    RuntimeException failure = new UncheckedIOException(new IOException("disk full"));
    try (ShufflingVendor vendor = ShufflingVendor.of(1)) {
      BulkUpdate<Integer, String> bulk =
          BulkUpdate.builder(vendor::update).concurrency(4).window(4).build();

      assertThatThrownBy(
              () ->
                  bulk.run(
                      IntStream.range(0, 100).boxed().iterator(),
                      result -> {
                        if (result.position() == 2) {
                          throw failure;
                        }
                      }))
          .isSameAs(failure)
          .hasNoSuppressedExceptions();

      BulkSummary summary = bulk.summary();
      assertThat(summary.state()).isEqualTo(State.CONSUMER_FAILED);
      assertThat(summary.nextPosition()).isEqualTo(2);
      assertThat(summary.undelivered()).isEqualTo(vendor.made().size() - 2);
      assertThat(vendor.open()).isZero();
    }
  }

  @Test
  void throwsWhatTheInputThrewOnceEverythingBeforeIsDelivered() {
    IllegalStateException failure = new IllegalStateException("line 4 is no CSV");
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).build();

    assertThatThrownBy(() -> bulk.run(failingAt(3, failure), results::add)).isSameAs(failure);

    assertThat(results).extracting(BulkResult::update).containsExactly(0, 1, 2);
    assertThat(bulk.summary())
        .isEqualTo(new BulkSummary(State.INPUT_FAILED, 3, 0, 0, 3, OptionalLong.empty()));
  }

  @Test
  void throwsAnErrorOfTheInputAsItIs() {
    AssertionError failure = new AssertionError("broken");
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).build();

    assertThatThrownBy(() -> bulk.run(failingAt(1, failure), results::add)).isSameAs(failure);
  }

  @Test
  void keepsTheFailureOfTheInputWhenTheConsumerFailsAfterIt() {
    IllegalStateException input = new IllegalStateException("line 4 is no CSV");
    IllegalStateException consumer = new IllegalStateException("disk full");
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).build();

    assertThatThrownBy(
            () ->
                bulk.run(
                    failingAt(3, input),
                    result -> {
                      throw consumer;
                    }))
        .isSameAs(consumer)
        .hasSuppressedException(input);

    assertThat(bulk.summary())
        .isEqualTo(new BulkSummary(State.CONSUMER_FAILED, 0, 0, 3, 0, OptionalLong.empty()));
  }

  @Test
  void resumesWhereItIsTold() {
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).resumeAt(7).build();

    BulkSummary summary = bulk.run(TEN, results::add);

    assertThat(made).containsExactly(7, 8, 9);
    assertThat(results).extracting(BulkResult::position).containsExactly(7L, 8L, 9L);
    assertThat(summary)
        .isEqualTo(new BulkSummary(State.COMPLETED, 3, 0, 0, 10, OptionalLong.empty()));
  }

  @Test
  void resumesAtTheEnd() {
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).resumeAt(10).build();

    assertThat(bulk.run(TEN, results::add))
        .isEqualTo(new BulkSummary(State.COMPLETED, 0, 0, 0, 10, OptionalLong.empty()));
  }

  @Test
  void refusesAnInputThatEndsBeforeThePosition() {
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).resumeAt(11).build();

    assertThatThrownBy(() -> bulk.run(TEN, results::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The input ended after 10 updates, before position 11 at which to resume; give the"
                + " input of the first run.");
    assertThat(bulk.summary().nextPosition()).isEqualTo(11);
  }

  @Test
  void updatesOneContactAtATime() {
    try (ShufflingVendor vendor = ShufflingVendor.of(7)) {
      List<Integer> busy = new ArrayList<>();
      List<String> clashes = new ArrayList<>();
      BulkUpdate<Integer, String> bulk =
          BulkUpdate.builder(
                  (Integer update) -> {
                    synchronized (busy) {
                      if (busy.contains(update % 3)) {
                        clashes.add("update " + update);
                      }
                      busy.add(update % 3);
                    }
                    return vendor
                        .update(update)
                        .whenComplete(
                            (body, failure) -> {
                              synchronized (busy) {
                                busy.remove((Integer) (update % 3));
                              }
                            });
                  })
              .oneAtATime(update -> update % 3)
              .build();

      bulk.run(IntStream.range(0, 300).boxed(), results::add);

      assertThat(clashes).isEmpty();
      assertThat(results).extracting(BulkResult::position).isEqualTo(longs(0, 300));
      assertThat(vendor.most()).isBetween(1, 3);
    }
  }

  @Test
  void doesNotHoldUpAnUpdateOfNoContact() {
    BulkUpdate<Integer, String> bulk =
        BulkUpdate.builder(this::done).oneAtATime(update -> null).concurrency(2).build();

    assertThat(bulk.run(TEN, results::add).updated()).isEqualTo(10);
  }

  @Test
  void runsOnce() {
    BulkUpdate<Integer, String> bulk = BulkUpdate.builder(this::done).build();
    bulk.run(TEN, results::add);

    assertThatThrownBy(() -> bulk.run(TEN, results::add))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A bulk update runs once; build another one to resume.");
  }

  @Test
  void hasReadableSettings() {
    BulkUpdate<Integer, String> byDefault = BulkUpdate.builder(this::done).build();
    BulkUpdate<Integer, String> other =
        BulkUpdate.builder(this::done)
            .concurrency(1_000)
            .window(100_000)
            .stopAfterFailures(3)
            .resumeAt(5)
            .build();

    assertThat(byDefault.concurrency()).isEqualTo(8);
    assertThat(byDefault.window()).isEqualTo(32);
    assertThat(byDefault.stopAfterFailures()).isEqualTo(Integer.MAX_VALUE);
    assertThat(byDefault.resumeAt()).isZero();
    assertThat(byDefault.summary())
        .isEqualTo(new BulkSummary(State.UNDER_WAY, 0, 0, 0, 0, OptionalLong.empty()));
    assertThat(other.concurrency()).isEqualTo(1_000);
    assertThat(other.window()).isEqualTo(100_000);
    assertThat(other.stopAfterFailures()).isEqualTo(3);
    assertThat(other.resumeAt()).isEqualTo(5);
  }

  static Stream<Arguments> badSettings() {
    BulkUpdate.Builder<Integer, String> builder =
        BulkUpdate.builder(update -> CompletableFuture.completedFuture("done"));
    return Stream.of(
        bad(() -> builder.concurrency(0), "The concurrency is from 1 to 1000, not 0."),
        bad(() -> builder.concurrency(1_001), "The concurrency is from 1 to 1000, not 1001."),
        bad(() -> builder.window(0), "The window is from 1 to 100000, not 0."),
        bad(() -> builder.window(100_001), "The window is from 1 to 100000, not 100001."),
        bad(() -> builder.stopAfterFailures(0), "The number of failures is at least 1, not 0."),
        bad(() -> builder.resumeAt(-1), "The position is at least 0, not -1."),
        bad(
            () -> builder.concurrency(8).window(7).build(),
            "The window of 7 updates is smaller than the concurrency of 8 calls."));
  }

  @ParameterizedTest
  @MethodSource("badSettings")
  void refusesABadSetting(ThrowingCallable setting, String message) {
    assertThatThrownBy(setting).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Arguments bad(ThrowingCallable setting, String message) {
    return Arguments.of(setting, message);
  }

  private CompletableFuture<String> done(Integer update) {
    made.add(update);
    return CompletableFuture.completedFuture("done " + update);
  }

  private CompletableFuture<String> refused(Integer update) {
    made.add(update);
    return CompletableFuture.failedFuture(ShufflingVendor.refusal());
  }

  private CompletableFuture<String> refuseThree(Integer update) {
    return update == 3 ? refused(update) : done(update);
  }

  private static Iterator<Integer> failingAt(int position, Throwable failure) {
    return IntStream.range(0, 10)
        .peek(
            i -> {
              if (i == position) {
                if (failure instanceof Error error) {
                  throw error;
                }
                throw (RuntimeException) failure;
              }
            })
        .boxed()
        .iterator();
  }

  /** The vendor waits for more calls, and none come after the last one. */
  private static Iterator<Integer> hurryingAtTheEnd(ShufflingVendor vendor, int count) {
    return IntStream.range(0, count)
        .peek(
            i -> {
              if (i == count - 1) {
                vendor.hurry();
              }
            })
        .boxed()
        .iterator();
  }

  private static List<Long> longs(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }
}
