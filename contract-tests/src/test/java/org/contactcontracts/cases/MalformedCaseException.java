package org.contactcontracts.cases;

import java.nio.file.Path;

/** A file of a case cannot be understood: its message names the file, the line and the remedy. */
final class MalformedCaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedCaseException(Path file, int line, String reason, String remedy) {
    super("%s, line %d: %s; %s.".formatted(file, line, reason, remedy));
  }
}
