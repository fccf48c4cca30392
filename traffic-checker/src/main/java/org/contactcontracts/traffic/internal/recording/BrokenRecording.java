package org.contactcontracts.traffic.internal.recording;

/** The structure of a recording is broken at the position of the window. */
final class BrokenRecording extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** How it is broken. */
  enum Kind {
    /** The recording ends where it must not. */
    ENDS,
    /** A byte cannot stand where it stands. */
    MISPLACED,
    /** Objects and arrays nest deeper than is read. */
    TOO_DEEP
  }

  BrokenRecording(Kind kind) {
    // No message and no stack: it is caught a few frames up, and may come a million times.
    super(null, null, false, false);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
