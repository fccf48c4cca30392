package org.contactcontracts.client.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * Drives a call without a thread that waits.
 *
 * <p>Whoever completes the result from outside, by cancelling it or by a timeout of his own, gives
 * the exchange or the wait up that is under way.
 */
final class AsyncCall<T, V> {

  private final Call<T> call;
  private final Function<Exchange<T>, V> part;
  private final CompletableFuture<V> result = new CompletableFuture<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile @Nullable CompletableFuture<?> underWay;

  AsyncCall(Call<T> call, Function<Exchange<T>, V> part) {
    this.call = call;
    this.part = part;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the steps fail only with what they pass on
  CompletableFuture<V> start() {
    result.whenComplete((value, thrown) -> giveUp());
    attempt();
    return result;
  }

  private void giveUp() {
    if (over.compareAndSet(false, true)) {
      CompletableFuture<?> last = underWay;
      if (last != null) {
        last.cancel(true);
      }
      call.cancelled();
    }
  }

  private void attempt() {
    if (over.get()) {
      return;
    }
    long pause = call.pace();
    if (pause == Call.DONE) {
      finish();
    } else if (pause == 0) {
      send();
    } else {
      afterwards(pause, this::send);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the steps fail only with what they pass on
  private void send() {
    if (!over.get()) {
      CompletableFuture<TransportResponse> answer = call.sendAsync();
      watch(answer);
      answer.whenComplete(this::settle);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the steps fail only with what they pass on
  private void afterwards(long nanos, Runnable step) {
    CompletableFuture<Void> delay = call.delay(nanos);
    watch(delay);
    // Off the thread that keeps the time, which the step might hold.
    delay.whenCompleteAsync((nothing, never) -> step.run());
  }

  private void settle(@Nullable TransportResponse response, @Nullable Throwable thrown) {
    if (over.get()) {
      return;
    }
    Throwable cause = cause(thrown);
    if (cause instanceof Error) {
      fail(cause);
      return;
    }
    try {
      long wait = call.settle(response, cause);
      if (wait == Call.DONE) {
        finish();
      } else {
        afterwards(wait, this::attempt);
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void finish() {
    if (over.compareAndSet(false, true)) {
      V value;
      try {
        value = part.apply(call.finish());
      } catch (RuntimeException e) {
        result.completeExceptionally(e);
        return;
      }
      result.complete(value);
    }
  }

  private void fail(Throwable failure) {
    over.set(true);
    result.completeExceptionally(failure);
  }

  /** Remembers what is under way; if the result is given up meanwhile, so is this. */
  private void watch(CompletableFuture<?> step) {
    underWay = step;
    if (over.get()) {
      step.cancel(true);
    }
  }

  private static @Nullable Throwable cause(@Nullable Throwable thrown) {
    return thrown instanceof CompletionException && thrown.getCause() != null
        ? thrown.getCause()
        : thrown;
  }
}
