package org.contactcontracts.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one update of a {@link BulkUpdate}. Immutable as far as the update and the body
 * are.
 *
 * @param <U> the type of an update
 * @param <R> the type of the typed body that answers it
 */
public final class BulkResult<U, R> {

  private final long position;
  private final U update;
  private final @Nullable R body;
  private final @Nullable Throwable failure;

  BulkResult(long position, U update, @Nullable R body, @Nullable Throwable failure) {
    this.position = position;
    this.update = update;
    this.body = body;
    this.failure = failure;
  }

  /** The place of the update in the input, counted from 0. */
  public long position() {
    return position;
  }

  /** The update as the input gave it. */
  public U update() {
    return update;
  }

  /** Whether the call succeeded; then there is no {@link #failure}. */
  public boolean succeeded() {
    return failure == null;
  }

  /** The typed body of the answer; empty if the call failed, or gave null. */
  public Optional<R> body() {
    return Optional.ofNullable(body);
  }

  /**
   * Why the call failed: a {@link ContactClientException} of a client, or whatever else the call
   * threw, such as an {@link IllegalArgumentException} for an update that cannot be sent. Empty if
   * it succeeded.
   */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Position and outcome; update and body may hold personal data and are left out. */
  @Override
  public String toString() {
    return "update "
        + position
        + (failure == null ? " succeeded" : " failed with " + failure.getClass().getSimpleName());
  }
}
