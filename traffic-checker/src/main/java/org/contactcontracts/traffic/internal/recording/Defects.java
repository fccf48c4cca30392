package org.contactcontracts.traffic.internal.recording;

import org.contactcontracts.traffic.Position;

/** What may be wrong with the structure of a recording. */
final class Defects {
  private static final String RECORD_AGAIN =
      "Record or copy it again; what stands before this place was checked.";

  private Defects() {}

  static Defect tooLarge(Position position, int maxBytes) {
    return new Defect(
        position,
        "The entry is larger than %d bytes, the most that is read.".formatted(maxBytes),
        "Leave large bodies out of the recording, or raise the limit.");
  }

  static Defect ends(Position position) {
    return new Defect(position, "The recording breaks off here.", RECORD_AGAIN);
  }

  static Defect damaged(Position position) {
    return new Defect(position, "The packed recording is damaged behind this place.", RECORD_AGAIN);
  }

  static Defect of(BrokenRecording.Kind kind, Position position, boolean lastEntry) {
    boolean tooDeep = kind == BrokenRecording.Kind.TOO_DEEP;
    String remedy = tooDeep ? "Leave it out of the recording; " : "Mend the syntax here; ";
    return new Defect(
        position,
        tooDeep
            ? "The entry is nested more than %d deep.".formatted(JsonScanner.MAX_DEPTH)
            : "The entry is not JSON at this place.",
        lastEntry
            ? remedy + "no entry could be told apart behind it."
            : remedy + "the check went on with the next entry that could be told apart.");
  }

  static Defect trailing(Position position) {
    return new Defect(
        position,
        "The recording is followed by something else, which was not checked.",
        "Give each recording in a file of its own.");
  }
}
