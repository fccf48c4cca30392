package org.contactcontracts.sandbox.internal.server;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Where something was thrown, without messages, which may quote what was sent. */
final class Trace {
  /** Causes of causes: more are a circle. */
  private static final int MAX_CAUSES = 8;

  private Trace() {}

  static String of(Throwable thrown) {
    StringJoiner lines = new StringJoiner("\n    ");
    lines.add("A request could not be answered:");
    @Nullable Throwable cause = thrown;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      lines.add(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        lines.add("  at " + frame);
      }
      cause = cause.getCause();
    }
    return lines.toString();
  }
}
