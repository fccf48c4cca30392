package org.contactcontracts.traffic;

import java.util.Objects;

/**
 * One field of a header.
 *
 * @param name as recorded; compared without regard to case (RFC 9110, 5.1)
 * @param value as recorded
 */
public record Header(String name, String value) {
  /** Checks that nothing is null. */
  public Header {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }
}
