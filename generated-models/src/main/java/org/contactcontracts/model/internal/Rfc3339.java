package org.contactcontracts.model.internal;

import java.time.OffsetDateTime;

/** The times that RFC 3339 can write; Java knows more. */
public final class Rfc3339 {

  private static final int LAST_YEAR = 9999;
  private static final int SECONDS_A_MINUTE = 60;

  private Rfc3339() {}

  /** Whether a time has a year of four digits, and an offset without seconds (RFC 3339, 5.6). */
  public static boolean canWrite(OffsetDateTime time) {
    return time.getYear() >= 0
        && time.getYear() <= LAST_YEAR
        && time.getOffset().getTotalSeconds() % SECONDS_A_MINUTE == 0;
  }
}
