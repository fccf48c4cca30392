package org.contactcontracts.sandbox.internal.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;

/**
 * What waits to be written down: never more than the journal keeps, nor more bytes than there is
 * room for. When there is no room the oldest go, so that nobody ever waits to add one.
 */
final class WaitingExchanges {
  /** Exchanges: more in one transaction make it no faster. */
  private static final int BATCH = 1_000;

  private final int maxCount;
  private final long maxBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Noted> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long missed;
  private long added;
  private long taken;
  private long done;
  private int hurrying;

  /** Whether what waits did so already when the last batch was taken. */
  private boolean isRest;

  private boolean closed;
  private boolean abandoned;

  WaitingExchanges(int maxCount, long maxBytes) {
    this.maxCount = maxCount;
    this.maxBytes = maxBytes;
  }

  /**
   * Adds an exchange. Holds the lock for some nanoseconds, and wakes somebody only for the first.
   */
  void add(Noted noted) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      waiting.addLast(noted);
      waitingBytes += noted.bytes();
      added++;
      while (waiting.size() > 1 && (waiting.size() > maxCount || waitingBytes > maxBytes)) {
        waitingBytes -= waiting.removeFirst().bytes();
        missed++;
      }
      if (waiting.size() == 1) {
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for exchanges, and for some more of them unless somebody is in a hurry or the last batch
   * had no room for all.
   *
   * @return an empty batch after {@link #close} when there is nothing left
   */
  Batch take(long gatherMillis) throws InterruptedException {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      long left = isRest ? 0 : TimeUnit.MILLISECONDS.toNanos(gatherMillis);
      while (hurrying == 0 && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      List<Noted> exchanges = new ArrayList<>();
      while ((abandoned || exchanges.size() < BATCH) && !waiting.isEmpty()) {
        Noted oldest = waiting.removeFirst();
        waitingBytes -= oldest.bytes();
        exchanges.add(oldest);
      }
      Batch batch = new Batch(exchanges, missed);
      missed = 0;
      taken = added - waiting.size();
      isRest = !waiting.isEmpty();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** Says that the batch that was taken is written, or lost. */
  void done() {
    lock.lock();
    try {
      done = taken;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until everything that was added before is done, for so long at most. */
  void flush(long maxMillis) throws InterruptedException {
    lock.lock();
    hurrying++;
    try {
      long wanted = added;
      changed.signalAll();
      long left = TimeUnit.MILLISECONDS.toNanos(maxMillis);
      while (done < wanted && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      hurrying--;
      lock.unlock();
    }
  }

  /** Waits until there is something that was not done at the time of the call, or for so long. */
  void awaitNew(long maxMillis) throws InterruptedException {
    lock.lock();
    try {
      long seen = done;
      long left = TimeUnit.MILLISECONDS.toNanos(maxMillis);
      while (added == seen && done == seen && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Says that nobody waits any more for what is not written yet. */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody waits any more for what is not written yet. */
  boolean isAbandoned() {
    lock.lock();
    try {
      return abandoned;
    } finally {
      lock.unlock();
    }
  }

  /** How many were added and are neither written nor lost. */
  long left() {
    lock.lock();
    try {
      return added - done;
    } finally {
      lock.unlock();
    }
  }

  /**
   * An exchange and when its answer was made.
   *
   * @param exchanged as it was
   * @param answered when the answer was made
   */
  record Noted(Exchanged exchanged, Instant answered) {
    private long bytes() {
      // The headers are few; a kilobyte stands for them and for the objects.
      return 1024L + exchanged.received().body().length + exchanged.answered().body().length;
    }
  }

  /**
   * What is written at once.
   *
   * @param exchanges in their order
   * @param missed how many went before them because there was no room
   */
  record Batch(List<Noted> exchanges, long missed) {}
}
