package org.contactcontracts.client.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;
import org.contactcontracts.client.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * Says when a request may go so that a {@link RateLimit} is kept. Safe for use by several threads.
 *
 * <p>A sliding log: each permit is for a moment that is at least a window, which is duration plus
 * margin, after that of the permit N before it. So no window, wherever it begins, holds more than N
 * moments, and each moment is the earliest that allows. A token bucket that holds N lets twice N
 * through in one window, the full bucket and what refills it; one that does not must give up either
 * burst or rate. A fixed window lets twice N through where two of them meet, unless the vendor's
 * begin when ours do, which no vendor says.
 *
 * <p>Moments never decrease in the order of the permits: who asks first goes first.
 */
final class Pacer {

  private final int permits;
  private final long window;
  private final LongSupplier nanoClock;
  private final long origin;

  /** The last N permits at most; what is before them matters to nobody. */
  private final Deque<Permit> log = new ArrayDeque<>();

  /**
   * A pacer that has permitted nothing yet.
   *
   * @param nanoClock a monotonic clock in nanoseconds, such as {@link System#nanoTime}
   */
  Pacer(RateLimit limit, LongSupplier nanoClock) {
    this.permits = limit.permits();
    this.window = limit.duration().plus(limit.margin()).toNanos();
    this.nanoClock = nanoClock;
    this.origin = nanoClock.getAsLong();
  }

  /** A permit for one request, to be used after {@link Permit#waitNanos}. */
  synchronized Permit reserve() {
    long moment = log.isEmpty() ? now() : Math.max(now(), log.getLast().moment);
    Permit before = log.size() == permits ? log.removeFirst() : null;
    if (before != null) {
      moment = Math.max(moment, before.moment + window);
      forget(before);
    }
    Permit permit = new Permit(moment, before);
    log.addLast(permit);
    return permit;
  }

  /** Nanoseconds since the pacer was made, which the clock's own may overflow. */
  private long now() {
    return nanoClock.getAsLong() - origin;
  }

  /** Cuts what no giving back can reach any more: a permit whose moment has passed is used. */
  private void forget(Permit permit) {
    long now = now();
    Permit used = permit;
    while (used != null && used.moment > now) {
      used = used.before;
    }
    if (used != null) {
      used.before = null;
    }
  }

  /** Leave to send one request at one moment. */
  final class Permit {

    private final long moment;
    private @Nullable Permit before;
    private boolean givenBack;

    private Permit(long moment, @Nullable Permit before) {
      this.moment = moment;
      this.before = before;
    }

    /** How long to wait from now on, in nanoseconds; 0 when it is time. */
    long waitNanos() {
      return Math.max(0, moment - now());
    }

    /**
     * Gives the permit back because the request is not going to be sent. Once its moment has come
     * it counts as used, and nothing happens.
     *
     * <p>The moments of later permits were promised on top of this one, so that it is free for
     * others only when those are given back too, in any order; until then it stays empty. A limit
     * is thus never exceeded, and a thousand calls that wait and are cancelled leave no trace.
     */
    void giveBack() {
      synchronized (Pacer.this) {
        givenBack = true;
        long now = now();
        while (!log.isEmpty() && log.getLast().givenBack && log.getLast().moment > now) {
          Permit last = log.removeLast();
          if (last.before != null) {
            log.addFirst(last.before);
          }
        }
      }
    }
  }
}
