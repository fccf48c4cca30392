package org.contactcontracts.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.report.Report;
import org.contactcontracts.traffic.report.ReportFormat;
import org.contactcontracts.traffic.report.ReportSettings;

/** The reports of a run and where they go. */
final class ReportOutputs implements AutoCloseable {
  private final List<Report> reports = new ArrayList<>();
  private final List<TargetFile> files = new ArrayList<>();
  private boolean textOnOutput;

  private ReportOutputs() {}

  /**
   * Begins all reports.
   *
   * @param plain for files, which never have colours
   * @param shown for the standard output
   * @throws IOException when a target cannot be written; nothing is left behind
   */
  static ReportOutputs open(
      List<ReportTarget> targets, Console console, ReportSettings plain, ReportSettings shown)
      throws IOException {
    ReportOutputs outputs = new ReportOutputs();
    try {
      for (ReportTarget target : targets) {
        if (target.file().isPresent()) {
          TargetFile file = TargetFile.open(target.file().get());
          outputs.files.add(file);
          outputs.reports.add(target.format().report(file, plain));
        } else {
          outputs.textOnOutput |= target.format() == ReportFormat.TEXT;
          outputs.reports.add(
              target.format().report(writer(console.out()), writer(console.err()), shown));
        }
      }
      return outputs;
    } catch (IOException e) {
      outputs.close();
      throw e;
    }
  }

  List<Report> reports() {
    return List.copyOf(reports);
  }

  /** Whether text is on the standard output, which says on the error stream why a run failed. */
  boolean hasTextOnOutput() {
    return textOnOutput;
  }

  /** All reports are whole. */
  void finish() throws IOException {
    for (TargetFile file : files) {
      file.finish();
    }
  }

  @Override
  public void close() throws IOException {
    for (TargetFile file : files) {
      file.close();
    }
  }

  private static Writer writer(PrintStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }
}
