package org.contactcontracts.benchmarks;

import java.time.Duration;

/** A fresh process that makes the first call of one contender. */
final class ColdFork {

  /** Stands for a contender that does nothing, to count what a process loads without any. */
  static final String NOBODY = "NOBODY";

  private ColdFork() {}

  /**
   * Takes a contender and a base URL; writes nanoseconds from before the contender is built to its
   * typed answer, and milliseconds of CPU time of the whole process.
   */
  public static void main(String[] args) throws Exception {
    if (!args[0].equals(NOBODY)) {
      Kind kind = Kind.valueOf(args[0]);
      long start = System.nanoTime();
      String channel = kind.open(args[1]).call();
      long end = System.nanoTime();
      if (!channel.equals(Contender.EXPECTED)) {
        throw new IllegalStateException("the answer was not read");
      }
      Duration cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
      System.out.println((end - start) + " " + cpu.toMillis());
    }
    // The threads of some HTTP clients would hold the process.
    System.exit(0);
  }
}
