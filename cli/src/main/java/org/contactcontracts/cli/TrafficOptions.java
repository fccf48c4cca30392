package org.contactcontracts.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What traffic is held against, and how strictly. */
final class TrafficOptions {
  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = {
        "Another contract, besides the bundled ones: an OpenAPI 3.0 or 3.1 document.",
        "Its vendor is named like the file; like the folder if the file is openapi.yaml."
      })
  private List<Path> specs = new ArrayList<>();

  @Option(
      names = "--server",
      paramLabel = "VENDOR=URL",
      description = {
        "Where a vendor is reached besides the servers of its contract,",
        "such as invent=http://127.0.0.1:8080/invent."
      })
  private List<String> servers = new ArrayList<>();

  @Option(
      names = "--severity",
      paramLabel = "RULE=SEVERITY",
      converter = RuleSeverity.Converter.class,
      description = "How much a rule weighs: error, warning, note or off.")
  private List<RuleSeverity> severities = new ArrayList<>();

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Fail when the recordings touch less of the contracts, from 0 to 100.")
  private @Nullable Double minCoverage;

  @Option(
      names = "--show-values",
      description = "Show the values that break a contract; credentials are never shown.")
  private boolean showValues;

  @Option(
      names = "--threads",
      paramLabel = "COUNT",
      description = "How many threads check recordings; one for each core if left out.")
  private @Nullable Integer threads;

  List<Path> specs() {
    return List.copyOf(specs);
  }

  List<String> servers() {
    return List.copyOf(servers);
  }

  Map<Rule, Severity> severities() {
    Map<Rule, Severity> byRule = new EnumMap<>(Rule.class);
    severities.forEach(each -> byRule.put(each.rule(), each.severity()));
    return byRule;
  }

  Optional<Double> minCoverage() {
    return Optional.ofNullable(minCoverage);
  }

  boolean hasSensibleCoverage() {
    return minCoverage == null || (minCoverage >= 0 && minCoverage <= 100);
  }

  boolean showValues() {
    return showValues;
  }

  Optional<Integer> threads() {
    return Optional.ofNullable(threads);
  }
}
