package org.contactcontracts.cli;

/** What the program tells the shell. */
final class ExitCode {
  /** Everything conforms. */
  static final int OK = 0;

  /** At least one message breaks its contract. */
  static final int FINDINGS = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** At least one message cannot be read. */
  static final int UNREADABLE = 3;

  /** A fault of the program itself: EX_SOFTWARE of sysexits.h. */
  static final int FAULT = 70;

  private ExitCode() {}
}
