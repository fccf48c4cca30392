package org.contactcontracts.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * The time that a client lives in: what it measures by and how it waits.
 *
 * <p>{@link #system()} unless a test gives another, in which waiting takes no time. An
 * implementation must be safe for use by several threads.
 */
public interface TimeSource {

  /** The time of this machine. */
  static TimeSource system() {
    return SystemTime.INSTANCE;
  }

  /** A time that only moves forward, in nanoseconds; its origin means nothing. */
  long nanoTime();

  /** The time of day, to which a date in {@code Retry-After} refers. */
  Instant now();

  /**
   * Waits.
   *
   * @throws InterruptedException if the calling thread was interrupted before or while it waited
   */
  void sleep(Duration duration) throws InterruptedException;

  /** Waits without holding a thread; cancelling the result gives the wait up. */
  CompletableFuture<Void> delay(Duration duration);
}
