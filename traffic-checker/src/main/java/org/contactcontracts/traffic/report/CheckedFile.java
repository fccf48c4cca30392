package org.contactcontracts.traffic.report;

import java.util.Objects;

/**
 * A file that is checked.
 *
 * @param name as it was given; {@code -} for the standard input
 * @param kind what it holds
 */
public record CheckedFile(String name, Kind kind) {
  /** What a file holds. */
  public enum Kind {
    /** Exchanges. */
    RECORDING,
    /** The body of one request or one response. */
    PAYLOAD
  }

  /** Checks that nothing is null. */
  public CheckedFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
