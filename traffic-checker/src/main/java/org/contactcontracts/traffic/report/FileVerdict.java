package org.contactcontracts.traffic.report;

import java.util.Locale;

/** What comes of a file. */
public enum FileVerdict {
  /** It has no finding that is an error. */
  CONFORMS,
  /** It has a finding that is an error. */
  VIOLATES,
  /** It, or an entry of it, cannot be read. */
  UNREADABLE;

  /** As it is printed: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
