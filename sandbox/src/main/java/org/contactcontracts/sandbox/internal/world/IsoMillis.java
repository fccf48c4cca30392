package org.contactcontracts.sandbox.internal.world;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as texts in ISO 8601 with exactly three digits of a second and a Z. */
public final class IsoMillis {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private IsoMillis() {}

  /** The time of a clock. */
  public static String now(Clock clock) {
    return FORMAT.format(clock.instant());
  }
}
