package org.contactcontracts.traffic.internal.recording;

import java.util.Optional;
import org.contactcontracts.traffic.Position;

/**
 * One entry of a recording, not yet read.
 *
 * @param start the offset of its first byte in its batch
 * @param end the offset behind its last byte
 * @param position where it begins in the recording
 * @param defect why there is nothing to read
 */
record Entry(int start, int end, Position position, Optional<Defect> defect) {
  static Entry readable(int start, int end, Position position) {
    return new Entry(start, end, position, Optional.empty());
  }

  static Entry unreadable(Position position, Defect defect) {
    return new Entry(0, 0, position, Optional.of(defect));
  }
}
