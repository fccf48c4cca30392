package org.contactcontracts.traffic.report;

import java.util.Objects;
import org.contactcontracts.traffic.Position;

/**
 * Where a finding was made.
 *
 * @param exchange which exchange of the recording, from 0; -1 for a payload file
 * @param position where in the file
 */
public record Place(long exchange, Position position) {
  /** Checks that nothing is null. */
  public Place {
    Objects.requireNonNull(position, "position");
  }
}
