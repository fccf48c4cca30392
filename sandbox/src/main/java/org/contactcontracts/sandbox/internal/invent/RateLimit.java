package org.contactcontracts.sandbox.internal.invent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the requests of each key. The vendor counts by address, INV-intro says; here everybody has
 * the same one, and tests that run side by side are not to meet. A minute starts with the first
 * request in it, because how the vendor cuts minutes is documented nowhere.
 */
final class RateLimit {
  /** Requests: INV-intro. */
  private static final int MAX = 500;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;

  /** By key, in the order of their start. */
  private final Map<String, Window> windows = new LinkedHashMap<>();

  RateLimit(Clock clock) {
    this.clock = clock;
  }

  /** Counts a request; the time until the next one is taken if this one is not. */
  synchronized Optional<Duration> count(String key) {
    Instant now = clock.instant();
    forgetEnded(now);
    Window window = windows.computeIfAbsent(key, first -> new Window(now.plus(MINUTE)));
    window.requests++;
    return window.requests <= MAX
        ? Optional.empty()
        : Optional.of(Duration.between(now, window.end));
  }

  private void forgetEnded(Instant now) {
    Iterator<Window> oldest = windows.values().iterator();
    while (oldest.hasNext() && !oldest.next().end.isAfter(now)) {
      oldest.remove();
    }
  }

  private static final class Window {
    private final Instant end;
    private int requests;

    private Window(Instant end) {
      this.end = end;
    }
  }
}
