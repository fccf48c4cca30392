package org.contactcontracts.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the generated client against hand-written calls and the stock clients. */
@Command(
    name = "client",
    description = "The generated client beside hand-written calls and openapi-generator's clients.",
    mixinStandardHelpOptions = true)
final class ClientBenchmark implements Callable<Integer> {

  private static final Path TARGET = Path.of("benchmarks", "target");
  private static final Path DOCUMENT = Path.of("docs", "benchmarks.md");
  private static final Path ANSWER =
      Path.of("specs/invent/samples/updateContact/response-200/accepts/all-members.json");

  @Option(names = "--check", description = "Ends with exit code 1 if a target is missed.")
  private boolean check;

  @Option(
      names = "--unpinned",
      description = "Leaves the processes to the scheduler instead of holding each on a core.")
  private boolean unpinned;

  @Option(
      names = "--forks",
      defaultValue = "7",
      description = "Processes for each pair of contenders. Default: ${DEFAULT-VALUE}.")
  private int forks;

  @Option(
      names = "--rounds",
      defaultValue = "40",
      description = "Rounds of six batches in each process. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--cold",
      defaultValue = "15",
      description = "Fresh processes for each contender's first call. Default: ${DEFAULT-VALUE}.")
  private int coldStarts;

  private final Map<Kind.Pair, Warm> warm = new LinkedHashMap<>();
  private final Map<Kind, Cold> cold = new EnumMap<>(Kind.class);

  @Override
  public Integer call() throws IOException, InterruptedException {
    Jvm jvm = new Jvm(TARGET, !unpinned);
    try (CannedVendor.Running vendor = CannedVendor.start(jvm, ANSWER)) {
      measureCold(jvm, vendor.url());
      countClasses(jvm, vendor.url());
      measureWarm(jvm, vendor.url());
    }
    ClientReport report = new ClientReport(warm, cold);
    String tables = report.markdown(jvm.isPinned(), forks, rounds, coldStarts);
    MarkedSection.of(DOCUMENT, "client").replace(tables);
    System.out.println(tables);
    List<String> missed = report.missed();
    missed.forEach(target -> System.out.println("missed: " + target));
    return check && !missed.isEmpty() ? 1 : 0;
  }

  /** The contenders in turn, so that what disturbs the machine disturbs all alike. */
  private void measureCold(Jvm jvm, String url) throws IOException, InterruptedException {
    for (int i = 0; i < coldStarts; i++) {
      progress("first calls", i, coldStarts);
      for (Kind kind : Kind.values()) {
        List<String> lines = jvm.measured(kind::needs, List.of(), ColdFork.class, kind.name(), url);
        cold.computeIfAbsent(kind, k -> new Cold()).add(lines.get(0));
      }
    }
  }

  private void countClasses(Jvm jvm, String url) throws IOException, InterruptedException {
    int nobody = classes(jvm, Kind.GENERATED_JDK, ColdFork.NOBODY, url);
    for (Map.Entry<Kind, Cold> entry : cold.entrySet()) {
      Kind kind = entry.getKey();
      entry.getValue().classes(classes(jvm, kind, kind.name(), url) - nobody);
    }
  }

  private static int classes(Jvm jvm, Kind kind, String name, String url)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("classes", ".log");
    try {
      jvm.measured(kind::needs, List.of("-Xlog:class+load:file=" + log), ColdFork.class, name, url);
      try (Stream<String> lines = Files.lines(log)) {
        return (int) lines.filter(line -> line.contains(" source: ")).count();
      }
    } finally {
      Files.delete(log);
    }
  }

  private void measureWarm(Jvm jvm, String url) throws IOException, InterruptedException {
    for (int i = 0; i < forks; i++) {
      progress("warm calls", i, forks);
      for (Kind.Pair pair : Kind.pairs()) {
        Warm samples = warm.computeIfAbsent(pair, p -> new Warm());
        jvm.measured(
                jar -> true,
                List.of(),
                WarmFork.class,
                pair.baseline().name(),
                pair.contender().name(),
                url,
                Integer.toString(rounds))
            .forEach(samples::add);
      }
    }
  }

  private static void progress(String what, int done, int of) {
    System.err.println("benchmark: " + what + ", " + (done + 1) + " of " + of);
  }
}
