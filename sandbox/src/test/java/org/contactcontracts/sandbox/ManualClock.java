package org.contactcontracts.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test advances it. */
final class ManualClock extends Clock {
  private Instant now = Instant.parse("2026-03-01T10:00:00.123Z");

  /** Advances by a minute and gives the new time as Java writes it. */
  synchronized String advance() {
    now = now.plus(Duration.ofMinutes(1));
    return now.toString();
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
