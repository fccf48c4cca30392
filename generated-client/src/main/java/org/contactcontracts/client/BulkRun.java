package org.contactcontracts.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.contactcontracts.client.BulkSummary.State;
import org.jspecify.annotations.Nullable;

/**
 * The run of a bulk update. Everything happens on one thread; the threads that complete calls only
 * put them into {@link #ended}.
 */
final class BulkRun<U, R> {

  private final BulkUpdate<U, R> bulk;
  private final Iterator<? extends U> updates;
  private final Consumer<? super BulkResult<U, R>> consumer;

  private final BlockingQueue<BulkCall<U, R>> ended = new LinkedBlockingQueue<>();

  /** The calls whose results are not delivered yet, in input order. */
  private final Deque<BulkCall<U, R>> held = new ArrayDeque<>();

  private final Set<BulkCall<U, R>> inFlight = new HashSet<>();
  private final Set<Object> busyContacts = new HashSet<>();

  /** Pulled, and waiting for an earlier update of its contact. */
  private @Nullable BulkCall<U, R> upcoming;

  private long position;
  private int failures;
  private State state = State.UNDER_WAY;
  private boolean interrupted;
  private @Nullable Throwable inputFailure;

  BulkRun(
      BulkUpdate<U, R> bulk,
      Iterator<? extends U> updates,
      Consumer<? super BulkResult<U, R>> consumer) {
    this.bulk = bulk;
    this.updates = updates;
    this.consumer = consumer;
  }

  BulkSummary run() {
    try {
      skipReported();
      startCalls();
      while (!held.isEmpty()) {
        if (inFlight.contains(held.element())) {
          note(awaitEnded());
        } else {
          deliver();
        }
        startCalls();
      }
    } finally {
      // Not empty only if the consumer threw: a resumed run must not meet calls of this one.
      while (!inFlight.isEmpty()) {
        note(awaitEnded());
      }
      bulk.report(bulk.summary().with(state, held.size()));
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    if (inputFailure instanceof RuntimeException exception) {
      throw exception;
    }
    if (inputFailure instanceof Error error) {
      throw error;
    }
    return bulk.summary();
  }

  private void skipReported() {
    try {
      while (position < bulk.resumeAt() && !isEnding()) {
        if (!updates.hasNext()) {
          throw new IllegalArgumentException(
              "The input ended after %d updates, before position %d at which to resume; give the input of the first run."
                  .formatted(position, bulk.resumeAt()));
        }
        updates.next();
        position++;
      }
    } catch (RuntimeException | Error e) {
      inputFailed(e);
    }
  }

  private void startCalls() {
    while (!isEnding()
        && inFlight.size() < bulk.concurrency()
        && held.size() < bulk.window()
        && pull()) {
      start();
    }
  }

  /** Whether no more calls are started. */
  private boolean isEnding() {
    for (BulkCall<U, R> call = ended.poll(); call != null; call = ended.poll()) {
      note(call);
    }
    if (state == State.UNDER_WAY) {
      if (Thread.interrupted()) {
        interrupted = true;
        state = State.INTERRUPTED;
      } else if (bulk.isStopped()) {
        state = State.STOPPED;
      } else if (failures >= bulk.stopAfterFailures()) {
        state = State.TOO_MANY_FAILURES;
      }
    }
    return state != State.UNDER_WAY;
  }

  /** Takes the next update unless it is taken; says whether it can start. */
  private boolean pull() {
    try {
      if (upcoming == null) {
        if (!updates.hasNext()) {
          state = State.COMPLETED;
          return false;
        }
        U update = updates.next();
        upcoming = new BulkCall<>(position, update, bulk.contactOf(update));
        position++;
      }
      return !busyContacts.contains(upcoming.contact());
    } catch (RuntimeException | Error e) {
      inputFailed(e);
      return false;
    }
  }

  private void inputFailed(Throwable failure) {
    state = State.INPUT_FAILED;
    inputFailure = failure;
  }

  private void start() {
    BulkCall<U, R> call = upcoming;
    if (call == null) {
      return;
    }
    upcoming = null;
    if (call.contact() != null) {
      busyContacts.add(call.contact());
    }
    held.add(call);
    inFlight.add(call);
    call.start(bulk.call(), ended::add);
  }

  private void note(BulkCall<U, R> call) {
    inFlight.remove(call);
    if (call.contact() != null) {
      busyContacts.remove(call.contact());
    }
    failures += call.result().succeeded() ? 0 : 1;
  }

  /** A result counts as delivered when the consumer has returned. */
  private void deliver() {
    State before = state;
    state = State.CONSUMER_FAILED;
    BulkResult<U, R> result = held.element().result();
    try {
      consumer.accept(result);
    } catch (RuntimeException | Error e) {
      if (inputFailure != null && inputFailure != e) {
        e.addSuppressed(inputFailure);
      }
      throw e;
    }
    state = before;
    held.remove();
    bulk.report(bulk.summary().delivered(result, held.size()));
  }

  /** An interrupt ends the run and not the waiting: calls in flight are to be reported. */
  private BulkCall<U, R> awaitEnded() {
    while (true) {
      try {
        return ended.take();
      } catch (InterruptedException e) {
        interrupted = true;
        if (state == State.UNDER_WAY) {
          state = State.INTERRUPTED;
        }
      }
    }
  }
}
