package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.util.Optional;

/**
 * Writes one report while a check goes on. {@link ReportedRun} calls the methods in this order: for
 * each file {@link #fileBegins}, any number of {@link #finding} and {@link #fileEnds}; at last
 * {@link #runEnds}. Used by one thread. Whoever gave the writer closes it.
 */
public interface Report {
  /**
   * A file begins.
   *
   * @param file what was checked
   * @param verdict the answer, when it is known before the findings are told
   * @throws IOException when the report cannot be written
   */
  void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) throws IOException;

  /**
   * A finding of the file that has begun.
   *
   * @param finding with its count and its first places
   * @throws IOException when the report cannot be written
   */
  void finding(ReportedFinding finding) throws IOException;

  /**
   * The file ends.
   *
   * @param outcome what came of it
   * @throws IOException when the report cannot be written
   */
  void fileEnds(FileOutcome outcome) throws IOException;

  /**
   * The run ends, and with it the report: everything has been written to the writer and flushed.
   *
   * @param outcome what came of all files
   * @throws IOException when the report cannot be written
   */
  void runEnds(RunOutcome outcome) throws IOException;
}
