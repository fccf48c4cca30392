package org.contactcontracts.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** A time that moves only when somebody waits, and then at once. */
final class VirtualTime implements TimeSource {

  /** Seven seconds before the date in the examples of RFC 9110, 5.6.7. */
  static final Instant START = Instant.parse("1994-11-06T08:49:30Z");

  private final AtomicLong passed = new AtomicLong();

  /** Lets time pass, as an exchange does. */
  void pass(Duration duration) {
    passed.addAndGet(duration.toNanos());
  }

  long millis() {
    return passed.get() / 1_000_000;
  }

  @Override
  public long nanoTime() {
    return passed.get();
  }

  @Override
  public Instant now() {
    return START.plusNanos(passed.get());
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pass(duration);
  }

  @Override
  public CompletableFuture<Void> delay(Duration duration) {
    pass(duration);
    return CompletableFuture.completedFuture(null);
  }
}
