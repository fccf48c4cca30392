package org.contactcontracts.client;

import java.util.Iterator;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes many updates: some at a time, their results reported in the order of the input, with an end
 * that can be resumed.
 *
 * <pre>{@code
 * InventClient.Async async = client.async();
 * BulkUpdate<Row, Contact> bulk =
 *     BulkUpdate.builder((Row row) -> async.updateContact(row.org(), row.id(), row.request()))
 *         .resumeAt(saved)
 *         .build();
 * try {
 *   bulk.run(rows, result -> result.failure().ifPresent(why -> log(result.position(), why)));
 * } finally {
 *   save(bulk.summary().nextPosition());
 * }
 * }</pre>
 *
 * <p><b>Order.</b> Calls start in the order of the input, and results are delivered in that order,
 * one at a time, on the thread that calls {@link #run}. Between the two, calls overlap and end in
 * any order, so that of two updates of one contact the earlier may win; where the input can hold
 * both, say by {@link Builder#oneAtATime} what is one contact. No thread is started.
 *
 * <p><b>Memory.</b> The input is read as far as calls can start, and at most {@link #window}
 * updates are held, so that a million need no more than a hundred. While the input makes its reader
 * wait, nothing is delivered.
 *
 * <p><b>The end.</b> A run ends with its input, after a number of failures, when {@link #stop} is
 * called, when its thread is interrupted, and when the input or the consumer throws. Whatever it
 * was, no more calls are started, and those in flight are awaited and, unless the consumer failed,
 * delivered; so a run lasts as long as its slowest call, and each call should have a timeout. What
 * the input or the consumer threw is then thrown by {@code run}; after an interrupt it returns and
 * the thread's flag is set.
 *
 * <p><b>Resuming.</b> {@link BulkSummary#nextPosition} divides the input: every result before it
 * was delivered, and none from it on. A second bulk update that resumes there, with the same input
 * from its start, thus delivers exactly the rest. Three things are left to the caller:
 *
 * <ul>
 *   <li>Updates are made at least once, and results delivered once. When the consumer throws, up to
 *       {@link #window} later updates have been made whose results are not delivered, and a resumed
 *       run makes them again. Updates of the four vendors can be repeated: each sets members to
 *       values. What somebody else has changed in between is overwritten. After any other end
 *       nothing is made twice.
 *   <li>A process that is killed keeps only what the consumer has saved. It can save {@code
 *       result.position() + 1} together with what it does with the result, and resume there; again
 *       up to {@link #window} updates are made twice.
 *   <li>A failure is a result like any other, and not tried again by resuming. To do so, resume at
 *       {@link BulkSummary#firstFailure}, which delivers the later successes once more, or collect
 *       the updates that failed as input of another bulk update.
 * </ul>
 *
 * <p>An instance runs once. {@link #stop} and {@link #summary} may be called by any thread.
 *
 * @param <U> the type of an update
 * @param <R> the type of the typed body that answers it
 */
public final class BulkUpdate<U, R> {

  private static final int MAX_CONCURRENCY = 1_000;
  private static final int MAX_WINDOW = 100_000;
  private static final int NEVER = Integer.MAX_VALUE;

  private final Function<? super U, CompletableFuture<R>> call;
  private final @Nullable Function<? super U, ?> contact;
  private final int concurrency;
  private final int window;
  private final int stopAfterFailures;
  private final long resumeAt;

  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean stopped;
  private volatile BulkSummary summary;

  private BulkUpdate(Builder<U, R> builder) {
    call = builder.call;
    contact = builder.contact;
    concurrency = builder.concurrency;
    window = builder.window == 0 ? 4 * builder.concurrency : builder.window;
    stopAfterFailures = builder.stopAfterFailures;
    resumeAt = builder.resumeAt;
    summary = new BulkSummary(BulkSummary.State.UNDER_WAY, 0, 0, 0, resumeAt, OptionalLong.empty());
  }

  /**
   * A builder with every setting at its default.
   *
   * @param call makes one update, such as an asynchronous call of a client. It is called by the
   *     thread that runs the bulk update and should not make it wait. Whatever it throws, or
   *     completes with, is the failure of that update alone
   */
  public static <U, R> Builder<U, R> builder(Function<? super U, CompletableFuture<R>> call) {
    return new Builder<>(call);
  }

  /** The most calls at a time; see {@link Builder#concurrency}. */
  public int concurrency() {
    return concurrency;
  }

  /** The most updates held; see {@link Builder#window}. */
  public int window() {
    return window;
  }

  /** After how many failures it stops, {@link Integer#MAX_VALUE} for never. */
  public int stopAfterFailures() {
    return stopAfterFailures;
  }

  /** The position of the first update to make; see {@link Builder#resumeAt}. */
  public long resumeAt() {
    return resumeAt;
  }

  /**
   * Makes the updates and waits until all are reported.
   *
   * @param updates the input, from its start even when resuming; read by the calling thread alone
   * @param consumer is given each result, in the order of the input, by the calling thread
   * @return how far it came; the same as {@link #summary}, which tells it after an exception too
   * @throws IllegalStateException if it has run before; build another one
   * @throws IllegalArgumentException if the input ends before the position at which to resume
   * @throws RuntimeException what the input or the consumer threw; see the end of a run above
   */
  public BulkSummary run(
      Iterator<? extends U> updates, Consumer<? super BulkResult<U, R>> consumer) {
    if (!begun.compareAndSet(false, true)) {
      throw new IllegalStateException("A bulk update runs once; build another one to resume.");
    }
    return new BulkRun<>(this, updates, consumer).run();
  }

  /** The same as {@link #run(Iterator, Consumer)} for what can be iterated. */
  public BulkSummary run(
      Iterable<? extends U> updates, Consumer<? super BulkResult<U, R>> consumer) {
    return run(updates.iterator(), consumer);
  }

  /** The same as {@link #run(Iterator, Consumer)} for a stream, which the caller closes. */
  public BulkSummary run(Stream<? extends U> updates, Consumer<? super BulkResult<U, R>> consumer) {
    return run(updates.iterator(), consumer);
  }

  /**
   * Ends the run without waiting for it: no more calls are started, those in flight are reported.
   * Before the run, it keeps it from starting any; after it, nothing happens.
   */
  public void stop() {
    stopped = true;
  }

  /** How far the run has come: as of the last delivery while it is under way. */
  public BulkSummary summary() {
    return summary;
  }

  Function<? super U, CompletableFuture<R>> call() {
    return call;
  }

  @Nullable Object contactOf(U update) {
    return contact == null ? null : contact.apply(update);
  }

  boolean isStopped() {
    return stopped;
  }

  void report(BulkSummary next) {
    summary = next;
  }

  /**
   * Settings of a {@link BulkUpdate}. Not safe for use by several threads.
   *
   * @param <U> the type of an update
   * @param <R> the type of the typed body that answers it
   */
  public static final class Builder<U, R> {

    private final Function<? super U, CompletableFuture<R>> call;
    private @Nullable Function<? super U, ?> contact;
    private int concurrency = 8;
    private int window;
    private int stopAfterFailures = NEVER;
    private long resumeAt;

    private Builder(Function<? super U, CompletableFuture<R>> call) {
      this.call = call;
    }

    /**
     * How many calls may be in flight at a time. Default: 8.
     *
     * @throws IllegalArgumentException if it is not from 1 to 1000
     */
    public Builder<U, R> concurrency(int calls) {
      if (calls < 1 || calls > MAX_CONCURRENCY) {
        throw new IllegalArgumentException("The concurrency is from 1 to 1000, not " + calls + ".");
      }
      concurrency = calls;
      return this;
    }

    /**
     * How many updates are held at most: in flight, or made and waiting for an earlier result to be
     * delivered. A larger one lets a slow call hold up fewer others; it is also what a resumed run
     * may have to make again. Default: four times the concurrency.
     *
     * @throws IllegalArgumentException if it is not from 1 to 100000
     */
    public Builder<U, R> window(int updates) {
      if (updates < 1 || updates > MAX_WINDOW) {
        throw new IllegalArgumentException("The window is from 1 to 100000, not " + updates + ".");
      }
      window = updates;
      return this;
    }

    /**
     * Stops once so many calls have failed, whatever their positions; 1 stops at the first failure.
     * Calls in flight are still reported, so that there can be more failures in the end. Default:
     * failures are reported and the run goes on.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder<U, R> stopAfterFailures(int failures) {
      if (failures < 1) {
        throw new IllegalArgumentException(
            "The number of failures is at least 1, not " + failures + ".");
      }
      stopAfterFailures = failures;
      return this;
    }

    /**
     * Starts at a position of the input, counted from 0: what stands before it is read and dropped.
     * Default: 0.
     *
     * @param position {@link BulkSummary#nextPosition} of the run to resume
     * @throws IllegalArgumentException if it is negative
     */
    public Builder<U, R> resumeAt(long position) {
      if (position < 0) {
        throw new IllegalArgumentException("The position is at least 0, not " + position + ".");
      }
      resumeAt = position;
      return this;
    }

    /**
     * Makes the updates of one contact one after the other, in the order of the input. An update
     * whose contact is being updated waits, and everything behind it too. Default: calls overlap
     * whatever they update.
     *
     * @param contactOf what an update changes, such as the contact's id; equal for equal contacts,
     *     and null for an update that waits for none
     */
    public Builder<U, R> oneAtATime(Function<? super U, ? extends @Nullable Object> contactOf) {
      contact = contactOf;
      return this;
    }

    /**
     * Builds the bulk update.
     *
     * @throws IllegalArgumentException if the window is smaller than the concurrency
     */
    public BulkUpdate<U, R> build() {
      if (window != 0 && window < concurrency) {
        throw new IllegalArgumentException(
            "The window of %d updates is smaller than the concurrency of %d calls."
                .formatted(window, concurrency));
      }
      return new BulkUpdate<>(this);
    }
  }
}
