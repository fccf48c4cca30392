package org.contactcontracts.client.internal;

import java.time.Duration;

/** How long one attempt and a whole call may take. */
final class TimeLimits {

  /** Longer than anybody waits, and short enough to be added to a time in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private final Duration timeout;
  private final Duration deadline;

  TimeLimits(Duration timeout, Duration deadline) {
    this.timeout = shorter(timeout, LONGEST);
    this.deadline = shorter(deadline, LONGEST);
  }

  TimeLimits withDeadline(Duration other) {
    return new TimeLimits(timeout, other);
  }

  /** What an attempt may take when a part of the deadline has passed. */
  Duration attempt(long passedNanos) {
    return passedNanos == 0
        ? shorter(timeout, deadline)
        : shorter(timeout, deadline.minusNanos(passedNanos));
  }

  /** Whether an attempt gets less than its own time, because the deadline comes before. */
  boolean isCutShort(Duration attempt) {
    return attempt.compareTo(timeout) < 0;
  }

  /** Whether the deadline has passed. */
  boolean isPast(long passedNanos) {
    return passedNanos >= deadline.toNanos();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
