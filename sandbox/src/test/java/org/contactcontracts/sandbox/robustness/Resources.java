package org.contactcontracts.sandbox.robustness;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What this JVM holds.
 *
 * @param threads that live
 * @param files that are open, sockets among them; 0 where the system does not tell
 * @param heapBytes in use after a collection
 */
record Resources(int threads, long files, long heapBytes) {
  private static final int ROUNDS = 40;

  /** What is held once that has stopped to become less. */
  static Resources settled() {
    Resources least = now();
    // The server's side of a connection is closed a moment after the client's.
    for (int i = 0; i < ROUNDS; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
      Resources next = now();
      least =
          new Resources(
              Math.min(least.threads, next.threads),
              Math.min(least.files, next.files),
              least.heapBytes);
    }
    return new Resources(least.threads, least.files, heapAfterCollection());
  }

  private static Resources now() {
    return new Resources(
        ManagementFactory.getThreadMXBean().getThreadCount(), openFiles(), Long.MAX_VALUE);
  }

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }

  private static long heapAfterCollection() {
    long least = Long.MAX_VALUE;
    // What is only softly or weakly held goes with the second or third.
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
