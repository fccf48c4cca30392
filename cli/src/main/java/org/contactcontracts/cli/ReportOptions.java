package org.contactcontracts.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.report.ReportFormat;
import org.contactcontracts.traffic.report.ReportSettings;
import picocli.CommandLine.Option;

/** How a check reports. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT[=FILE]",
      converter = ReportTarget.Converter.class,
      description = {
        "How to report: text (the default), json, sarif, junit, html or github.",
        "Several at once, each but one into a FILE."
      })
  private List<ReportTarget> formats = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description = "From which severity on a finding fails: error (the default), warning or note.")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--no-fold",
      description = "List the same finding at each place, instead of once with a count.")
  private boolean noFold;

  @Option(
      names = "--coverage",
      description = "Print what of the contracts the recordings touched, in text.")
  private boolean coverage;

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colours in text: auto (the default; heeds NO_COLOR), always or never.")
  private ColorMode color = ColorMode.AUTO;

  @Option(names = "--no-progress", description = "No progress bar on a terminal.")
  private boolean noProgress;

  /** What is asked for; text when nothing is. */
  List<ReportTarget> targets() {
    return formats.isEmpty()
        ? List.of(new ReportTarget(ReportFormat.TEXT, Optional.empty()))
        : List.copyOf(formats);
  }

  /** What contradicts itself; empty when nothing does. */
  Optional<String> contradiction() {
    Set<Optional<?>> files = new HashSet<>();
    for (ReportTarget target : targets()) {
      if (!files.add(target.file().map(file -> file.toAbsolutePath().normalize()))) {
        return Optional.of(
            target.file().isPresent()
                ? "Two reports go to " + target.file().get() + "; give each a file of its own."
                : "Two reports go to the standard output; write %1$s=FILE for one of them."
                    .formatted(target.format()));
      }
    }
    return failOn == Severity.OFF
        ? Optional.of("--fail-on takes error, warning or note.")
        : Optional.empty();
  }

  Severity failOn() {
    return failOn;
  }

  boolean fold() {
    return !noFold;
  }

  boolean coverage() {
    return coverage;
  }

  boolean progress() {
    return !noProgress;
  }

  /** For files. */
  ReportSettings plain(String version) {
    return settings(version).build();
  }

  /** For the standard output. */
  ReportSettings shown(String version, Terminal terminal, Map<String, String> environment) {
    return settings(version).colour(color.colours(terminal, environment)).build();
  }

  private ReportSettings.Builder settings(String version) {
    return ReportSettings.builder().version(version).failOn(failOn).coverage(coverage);
  }
}
