package org.contactcontracts.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Gives up blocking calls that are late or whose thread was interrupted, neither of which a read
 * from a socket notices.
 *
 * <p>A timer for each call would wake a thread for each call, to start it and to stop it. Instead,
 * all calls in flight are looked at in turn, as long as there are any.
 */
final class Watchdog {

  private static final long TICK_MILLIS = 20;
  private static final long IDLE_SECONDS = 10;

  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ticking = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Watchdog::daemon);

  Watchdog() {
    // The thread ends by itself when there are no calls, so that nobody has to close this.
    timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
  }

  /** Watches a call of the current thread until it is released. */
  Call watch(Cancellable exchange, Duration timeout) {
    Call call =
        new Call(
            exchange,
            Thread.currentThread(),
            System.nanoTime(),
            TimeUnit.NANOSECONDS.convert(timeout));
    calls.add(call);
    startTicking();
    return call;
  }

  void release(Call call) {
    calls.remove(call);
  }

  private void startTicking() {
    if (!ticking.get() && ticking.compareAndSet(false, true)) {
      scheduleTick();
    }
  }

  // Nobody waits for a tick, and it reports to nobody.
  @SuppressWarnings("FutureReturnValueIgnored")
  private void scheduleTick() {
    timer.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      long now = System.nanoTime();
      for (Call call : calls) {
        call.look(now);
      }
    } finally {
      // Whatever went wrong with one call, the others are still to be watched.
      goOn();
    }
  }

  private void goOn() {
    if (!calls.isEmpty()) {
      scheduleTick();
      return;
    }
    ticking.set(false);
    // A call may have come between the two lines above and seen the ticking still on.
    if (!calls.isEmpty()) {
      startTicking();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "contact-contracts-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  /** A call in flight. */
  static final class Call {

    private final Cancellable exchange;
    private final Thread thread;
    private final long start;
    private final long timeout;
    private volatile boolean late;

    private Call(Cancellable exchange, Thread thread, long start, long timeout) {
      this.exchange = exchange;
      this.thread = thread;
      this.start = start;
      this.timeout = timeout;
    }

    boolean isLate() {
      return late;
    }

    private void look(long now) {
      if (now - start >= timeout) {
        late = true;
        exchange.cancel();
      } else if (thread.isInterrupted()) {
        exchange.cancel();
      }
    }
  }
}
