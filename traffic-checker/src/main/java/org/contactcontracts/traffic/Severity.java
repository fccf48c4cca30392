package org.contactcontracts.traffic;

import java.util.Locale;

/** How much a finding weighs, from the least on. */
public enum Severity {
  /** Not reported at all. */
  OFF,
  /** Worth knowing. */
  NOTE,
  /** Probably a drift; the contract allows it. */
  WARNING,
  /** The contract is broken. */
  ERROR;

  /** As it is typed and printed: lower case. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
