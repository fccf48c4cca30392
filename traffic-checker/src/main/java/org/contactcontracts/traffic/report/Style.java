package org.contactcontracts.traffic.report;

import org.contactcontracts.traffic.Severity;

/** The colours of a terminal (ECMA-48, 8.3.117), or none. */
final class Style {
  private static final String BOLD = "1";
  private static final String FAINT = "2";
  private static final String RED = "1;31";
  private static final String GREEN = "32";
  private static final String YELLOW = "1;33";
  private static final String CYAN = "1;36";

  private final boolean colour;

  Style(boolean colour) {
    this.colour = colour;
  }

  String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> in(RED, severity.toString());
      case WARNING -> in(YELLOW, severity.toString());
      case NOTE, OFF -> in(CYAN, severity.toString());
    };
  }

  String verdict(FileVerdict verdict) {
    return in(verdict == FileVerdict.CONFORMS ? GREEN : RED, verdict.toString());
  }

  String strong(String text) {
    return in(BOLD, text);
  }

  String weak(String text) {
    return in(FAINT, text);
  }

  String bad(String text) {
    return in(RED, text);
  }

  private String in(String code, String text) {
    return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
