package org.contactcontracts.client;

import java.io.PrintWriter;
import java.io.StringWriter;

/** All that a failure prints: its causes and what it suppresses as well. */
final class StackTrace {

  private StackTrace() {}

  static String of(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
