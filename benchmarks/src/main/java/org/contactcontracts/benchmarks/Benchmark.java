package org.contactcontracts.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of {@code bin/benchmark}. */
@Command(
    name = "benchmark",
    description = "Measures parts of this project side by side with other ways to do the same.",
    mixinStandardHelpOptions = true,
    subcommands = ClientBenchmark.class)
final class Benchmark {

  private Benchmark() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Benchmark()).execute(args));
  }
}
