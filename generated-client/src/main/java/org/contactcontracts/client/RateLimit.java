package org.contactcontracts.client;

import java.time.Duration;

/**
 * How many requests a vendor takes in a time. Immutable.
 *
 * <p>A client that is given one counts what it sends itself, retries included, and lets a request
 * wait until it may go. A vendor who counts by address also counts what other clients and other
 * processes send from it: let them share one client, or divide the limit among them.
 *
 * @param permits how many requests may be sent within {@code duration}, from 1 to 100000
 * @param duration the time, from a millisecond to a day; wherever the vendor lets it begin, the
 *     limit is kept
 * @param margin how much longer one request may take than another from its permit to being counted
 *     by the vendor, from 0 to {@code duration}. The client counts when it sends and the vendor
 *     when a request arrives, so that what is sent slowly and then quickly would arrive closer
 *     together than it left. The limit is kept towards the vendor as long as no request exceeds the
 *     margin; it costs throughput in proportion, such as 1 of 61 for a second a minute
 */
public record RateLimit(int permits, Duration duration, Duration margin) {

  private static final int MAX_PERMITS = 100_000;
  private static final Duration MAX_MARGIN_BY_DEFAULT = Duration.ofSeconds(1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public RateLimit {
    if (permits < 1 || permits > MAX_PERMITS) {
      throw new IllegalArgumentException(
          "A rate limit has from 1 to 100000 permits, not " + permits + ".");
    }
    if (duration.compareTo(Duration.ofMillis(1)) < 0
        || duration.compareTo(Duration.ofDays(1)) > 0) {
      throw new IllegalArgumentException(
          "The duration of a rate limit is from a millisecond to a day, not " + duration + ".");
    }
    if (margin.isNegative() || margin.compareTo(duration) > 0) {
      throw new IllegalArgumentException(
          "The margin of a rate limit is from zero to its duration, not " + margin + ".");
    }
  }

  /**
   * A limit with the default margin: a tenth of the duration, and at most a second.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public static RateLimit of(int permits, Duration duration) {
    Duration tenth = duration.dividedBy(10);
    return new RateLimit(
        permits,
        duration,
        tenth.compareTo(MAX_MARGIN_BY_DEFAULT) < 0 ? tenth : MAX_MARGIN_BY_DEFAULT);
  }

  /**
   * So many requests a minute, with a margin of a second.
   *
   * @throws IllegalArgumentException if the number is not from 1 to 100000
   */
  public static RateLimit perMinute(int permits) {
    return of(permits, Duration.ofMinutes(1));
  }

  /**
   * The same limit with another margin.
   *
   * @throws IllegalArgumentException if it is negative or longer than the duration
   */
  public RateLimit withMargin(Duration other) {
    return new RateLimit(permits, duration, other);
  }
}
