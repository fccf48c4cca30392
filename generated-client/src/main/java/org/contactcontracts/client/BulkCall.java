package org.contactcontracts.client;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of a bulk update, from its start to its result. */
final class BulkCall<U, R> {

  private final long position;
  private final U update;
  private final @Nullable Object contact;
  private @Nullable BulkResult<U, R> result;

  BulkCall(long position, U update, @Nullable Object contact) {
    this.position = position;
    this.update = update;
    this.contact = contact;
  }

  /** What must not be updated by another call meanwhile; null if nothing. */
  @Nullable Object contact() {
    return contact;
  }

  /**
   * Makes the call.
   *
   * @param ended is given this call once it has a result, by the thread that completes it
   */
  void start(
      Function<? super U, CompletableFuture<R>> call, Consumer<? super BulkCall<U, R>> ended) {
    CompletableFuture<R> answer;
    try {
      answer = Objects.requireNonNull(call.apply(update), "The call of a bulk update gave null.");
    } catch (RuntimeException | Error e) {
      answer = CompletableFuture.failedFuture(e);
    }
    CompletableFuture<R> unused =
        answer.whenComplete(
            (body, failure) -> {
              result = new BulkResult<>(position, update, body, reason(failure));
              ended.accept(this);
            });
  }

  /** The result; only for who was given the call as ended. */
  BulkResult<U, R> result() {
    return Objects.requireNonNull(result);
  }

  /** A stage that depends on another one wraps what that one failed with. */
  private static @Nullable Throwable reason(@Nullable Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? reason(failure.getCause())
        : failure;
  }
}
