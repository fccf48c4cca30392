package org.contactcontracts.traffic;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.contactcontracts.traffic.check.ExchangeChecker;

/**
 * Measures how many exchanges a second are read and checked, or only read with {@code
 * -Duncheck=true}: {@code Throughput <exchanges> <rounds> [<threads> [<file>]]}. With a file the
 * recording is written there once and read from there, else it is made while it is read.
 */
public final class Throughput {
  private static final ExchangeVerdict CONFORMING =
      new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "invent", "updateContact", List.of());

  private Throughput() {}

  // Of the reading thread alone: the workers are gone when a run is over.
  private static long allocated(ThreadMXBean threads) {
    return threads.getCurrentThreadAllocatedBytes();
  }

  /** Measures. */
  public static void main(String[] args) throws IOException {
    long exchanges = Long.parseLong(args[0]);
    int rounds = Integer.parseInt(args[1]);
    int threads = args.length > 2 ? Integer.parseInt(args[2]) : 2;
    GeneratedHar har = new GeneratedHar(exchanges);
    if (args.length > 3) {
      try (OutputStream out = Files.newOutputStream(Path.of(args[3]))) {
        har.again(exchanges).transferTo(out);
      }
    }
    ExchangeCheck check =
        Boolean.getBoolean("uncheck")
            ? (exchange, index) -> CONFORMING
            : ExchangeChecker.builder().build();
    Audit audit = Audit.builder(check).threads(threads).build();
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ThreadMXBean threadCpu = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++) {
      try (InputStream in =
          args.length > 3 ? Files.newInputStream(Path.of(args[3])) : har.again(exchanges)) {
        long start = System.nanoTime();
        long cpu = process.getProcessCpuTime();
        long reading = threadCpu.getCurrentThreadCpuTime();
        long allocated = allocated(threadCpu);
        long[] bytes = new long[1];
        Summary summary =
            audit.run(
                in,
                new AuditListener() {
                  @Override
                  public void verdict(long index, ExchangeVerdict verdict) {
                    throw new IllegalStateException(verdict.toString());
                  }

                  @Override
                  public void progress(long exchanges, long read) {
                    bytes[0] = read;
                  }
                });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
            Locale.ROOT,
            "%d exchanges, %d bytes each: %.0f exchanges/s, %.0f MB/s; an exchange: %.2f us of CPU, of"
                + " them %.2f for the reading thread; %d bytes allocated%n",
            summary.exchanges(),
            bytes[0] / Math.max(summary.exchanges(), 1),
            summary.exchanges() / seconds,
            bytes[0] / seconds / 1e6,
            (process.getProcessCpuTime() - cpu) / 1e3 / exchanges,
            (threadCpu.getCurrentThreadCpuTime() - reading) / 1e3 / exchanges,
            (allocated(threadCpu) - allocated) / exchanges);
      }
    }
  }
}
