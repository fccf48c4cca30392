package org.contactcontracts.traffic.internal.recording;

/** An entry is not what its format demands. */
final class UnreadableEntry extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String remedy;

  /**
   * An entry that is wrong at an offset in its batch.
   *
   * @param problem one sentence that says what is wrong; never a value of the recording
   * @param remedy one sentence that says how to mend it
   */
  UnreadableEntry(int offset, String problem, String remedy) {
    // No stack: it is caught a few frames up, and may come a million times.
    super(problem, null, false, false);
    this.offset = offset;
    this.remedy = remedy;
  }

  int offset() {
    return offset;
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
