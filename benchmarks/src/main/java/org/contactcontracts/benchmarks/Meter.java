package org.contactcontracts.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * CPU time and allocated bytes of all Java threads together, because {@code java.net.http} works on
 * threads of its own. The threads of compiler and collector are left out.
 */
final class Meter {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Meter() {}

  static Reading read() {
    long[] ids = THREADS.getAllThreadIds();
    long[] nanos = THREADS.getThreadCpuTime(ids);
    long[] bytes = THREADS.getThreadAllocatedBytes(ids);
    Map<Long, long[]> threads = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      threads.put(ids[i], new long[] {nanos[i], bytes[i]});
    }
    return new Reading(threads);
  }

  /** What each thread has used since it was started: nanoseconds and bytes, by its id. */
  record Reading(Map<Long, long[]> threads) {

    long nanosSince(Reading before) {
      return since(before, 0);
    }

    long bytesSince(Reading before) {
      return since(before, 1);
    }

    private long since(Reading before, int column) {
      long sum = 0;
      for (Map.Entry<Long, long[]> thread : threads.entrySet()) {
        long[] then = before.threads.get(thread.getKey());
        sum += thread.getValue()[column] - (then == null ? 0 : then[column]);
      }
      return sum;
    }
  }
}
