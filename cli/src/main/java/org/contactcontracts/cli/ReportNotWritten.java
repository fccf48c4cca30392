package org.contactcontracts.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A report cannot be written; the message names it and says what to do. */
final class ReportNotWritten extends IOException {
  private static final long serialVersionUID = 1L;

  ReportNotWritten(Path target, String remedy) {
    super("The report " + target + " cannot be written: " + remedy + ".");
  }
}
