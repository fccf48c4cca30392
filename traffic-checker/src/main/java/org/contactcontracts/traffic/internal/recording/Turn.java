package org.contactcontracts.traffic.internal.recording;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The turn of a stretch among those in a row. That its end was guessed right is only known when its
 * entries have been read, and with it that the next one begins at an entry, and at which. Until
 * then nobody may check what the next one has, because a check counts what it sees.
 */
final class Turn {
  private static final long REFUSED = -1;

  private final CompletableFuture<Long> first;
  private final CompletableFuture<Long> next = new CompletableFuture<>();

  private Turn(CompletableFuture<Long> first) {
    this.first = first;
  }

  /**
   * The turn of a stretch that is known to begin at an entry.
   *
   * @param index of that entry in the recording, from 0
   */
  static Turn first(long index) {
    return new Turn(CompletableFuture.completedFuture(index));
  }

  /** The turn of the stretch behind. */
  Turn following() {
    return new Turn(next);
  }

  /**
   * Waits for those before it.
   *
   * @return false when one of them was refused
   */
  boolean comes() throws InterruptedException {
    try {
      return first.get() != REFUSED;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A turn is passed or refused, and nothing else", e);
    }
  }

  /** The index of its first entry, when it came. */
  long index() {
    return first.join();
  }

  /** Lets the next one come, behind so many entries. */
  void pass(int entries) {
    next.complete(index() + entries);
  }

  /** Refuses this one and with it all behind it, unless it was passed. */
  void refuse() {
    next.complete(REFUSED);
  }

  /** Whether it was refused, when it is over. */
  boolean isRefused() {
    return next() == REFUSED;
  }

  /** The index of the first entry behind it, when it was passed. */
  long next() {
    return next.join();
  }
}
