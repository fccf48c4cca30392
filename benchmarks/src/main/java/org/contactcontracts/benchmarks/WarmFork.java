package org.contactcontracts.benchmarks;

/**
 * A process that measures a contender against a baseline, batch by batch in turn, and the baseline
 * against a second instance of itself as a control.
 */
final class WarmFork {

  private static final int CALLS = 200;
  private static final int WARM_UP_ROUNDS = 30;

  /** Baseline, contender, control and back, so that a drift weighs on all three alike. */
  private static final int[] ORDER = {0, 1, 2, 2, 1, 0};

  private WarmFork() {}

  /**
   * Takes baseline, contender, base URL and number of rounds; writes a line a round: nanoseconds of
   * CPU time and bytes a call, of baseline, contender and control.
   */
  public static void main(String[] args) throws Exception {
    Kind baseline = Kind.valueOf(args[0]);
    String url = args[2];
    int rounds = Integer.parseInt(args[3]);
    try (Contender first = baseline.open(url);
        Contender second = Kind.valueOf(args[1]).open(url);
        Contender control = baseline.open(url)) {
      Contender[] contenders = {first, second, control};
      for (int i = 0; i < WARM_UP_ROUNDS; i++) {
        round(contenders);
      }
      for (int i = 0; i < rounds; i++) {
        System.out.println(round(contenders));
      }
    }
    // The threads of some HTTP clients would hold the process.
    System.exit(0);
  }

  private static String round(Contender[] contenders) throws Exception {
    long[] nanos = new long[contenders.length];
    long[] bytes = new long[contenders.length];
    int[] batches = new int[contenders.length];
    for (int i : ORDER) {
      Meter.Reading before = Meter.read();
      batch(contenders[i]);
      Meter.Reading after = Meter.read();
      nanos[i] += after.nanosSince(before);
      bytes[i] += after.bytesSince(before);
      batches[i]++;
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < contenders.length; i++) {
      int calls = batches[i] * CALLS;
      line.append(nanos[i] / calls).append(' ').append(bytes[i] / calls).append(' ');
    }
    return line.toString().trim();
  }

  private static void batch(Contender contender) throws Exception {
    for (int i = 0; i < CALLS; i++) {
      if (!contender.call().equals(Contender.EXPECTED)) {
        throw new IllegalStateException("the answer was not read");
      }
    }
  }
}
