package org.contactcontracts.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The time of this machine. */
final class SystemTime implements TimeSource {

  static final SystemTime INSTANCE = new SystemTime();

  private SystemTime() {}

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public CompletableFuture<Void> delay(Duration duration) {
    CompletableFuture<@Nullable Void> delay = new CompletableFuture<>();
    return delay.completeOnTimeout(null, duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public String toString() {
    return "system";
  }
}
