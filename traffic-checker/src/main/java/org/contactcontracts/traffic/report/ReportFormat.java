package org.contactcontracts.traffic.report;

import java.io.Writer;
import java.util.Locale;

/** The formats of reports. */
public enum ReportFormat {
  /** Lines for people. */
  TEXT,
  /** One JSON document for programs, as {@code report.schema.json} describes it. */
  JSON,
  /** One SARIF 2.1.0 document for code scanners. */
  SARIF,
  /** JUnit XML for pipelines. */
  JUNIT,
  /** One page of HTML that needs nothing else. */
  HTML,
  /** Annotations of GitHub Actions. */
  GITHUB;

  /**
   * A report in this format.
   *
   * @param out where to; written as the findings come, or at the end. Not closed
   * @param settings how to write it
   */
  public Report report(Writer out, ReportSettings settings) {
    return report(out, out, settings);
  }

  /**
   * A report in this format whose text is divided into results and errors.
   *
   * @param out where to; written as the findings come, or at the end. Not closed
   * @param errors where text names the payload files that cannot be read, and why the run fails
   *     whatever the findings say; the other formats keep all together
   * @param settings how to write it
   */
  public Report report(Writer out, Writer errors, ReportSettings settings) {
    return switch (this) {
      case TEXT -> new TextReport(out, errors, settings);
      case JSON -> new JsonReport(out);
      case SARIF -> new SarifReport(out, settings);
      case JUNIT -> new JunitReport(out, settings);
      case HTML -> new HtmlReport(out);
      case GITHUB -> new GithubReport(out, settings);
    };
  }

  /** As it is typed: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
