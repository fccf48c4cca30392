package org.contactcontracts.client;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a call is repeated and how long it waits in between. Immutable; made by {@link
 * #builder()}.
 *
 * <p>Repeated is only what is safe to repeat. A call that could not connect, so that nothing was
 * sent, always is. A call that was answered with status 408, 429 or 5xx, or lost its connection
 * after sending, is if the contract marks the operation as idempotent and the body can be sent
 * again. A call whose time was up counts as one that lost its connection.
 *
 * <p>The wait before retry n is drawn evenly between nothing and {@code baseDelay * 2^(n-1)}, at
 * most {@code maxDelay}: full jitter, so that clients that failed together do not return together.
 * A {@code Retry-After} in the answer is waited for in full before that.
 */
public final class RetryPolicy {

  private static final RetryPolicy STANDARD = new Builder().build();
  private static final RetryPolicy NONE = new Builder().maxAttempts(1).build();

  private final int maxAttempts;
  private final Duration baseDelay;
  private final Duration maxDelay;
  private final Duration maxRetryAfter;

  private RetryPolicy(Builder builder) {
    maxAttempts = builder.maxAttempts;
    baseDelay = builder.baseDelay;
    maxDelay = builder.maxDelay;
    maxRetryAfter = builder.maxRetryAfter;
  }

  /** Every setting at its default. */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /** One attempt, no retries. */
  public static RetryPolicy none() {
    return NONE;
  }

  /** A builder with every setting at its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** The most attempts, the first one counted; see {@link Builder#maxAttempts}. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** The longest wait before the first retry; see {@link Builder#baseDelay}. */
  public Duration baseDelay() {
    return baseDelay;
  }

  /** The longest wait before any retry; see {@link Builder#maxDelay}. */
  public Duration maxDelay() {
    return maxDelay;
  }

  /** The longest {@code Retry-After} that is waited for; see {@link Builder#maxRetryAfter}. */
  public Duration maxRetryAfter() {
    return maxRetryAfter;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RetryPolicy that
        && maxAttempts == that.maxAttempts
        && baseDelay.equals(that.baseDelay)
        && maxDelay.equals(that.maxDelay)
        && maxRetryAfter.equals(that.maxRetryAfter);
  }

  @Override
  public int hashCode() {
    return Objects.hash(maxAttempts, baseDelay, maxDelay, maxRetryAfter);
  }

  @Override
  public String toString() {
    return "RetryPolicy[maxAttempts="
        + maxAttempts
        + ", baseDelay="
        + baseDelay
        + ", maxDelay="
        + maxDelay
        + ", maxRetryAfter="
        + maxRetryAfter
        + "]";
  }

  /** Makes {@link RetryPolicy}. Not safe for use by several threads. */
  public static final class Builder {

    private int maxAttempts = 3;
    private Duration baseDelay = Duration.ofMillis(250);
    private Duration maxDelay = Duration.ofSeconds(20);
    private Duration maxRetryAfter = Duration.ofMinutes(1);

    private Builder() {}

    /**
     * Sets the most attempts, the first one counted. Default 3: what two more tries do not mend is
     * no passing fault.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxAttempts(int attempts) {
      if (attempts < 1) {
        throw new IllegalArgumentException("maxAttempts is at least 1, not " + attempts + ".");
      }
      maxAttempts = attempts;
      return this;
    }

    /**
     * Sets the longest wait before the first retry; it doubles with each further one. Default 250
     * milliseconds: the time in which a restarting server or a proxy finds its feet.
     *
     * @throws IllegalArgumentException if it is negative or longer than a day
     */
    public Builder baseDelay(Duration delay) {
      baseDelay = checked(delay, "baseDelay");
      return this;
    }

    /**
     * Sets the longest wait before any retry. Default 20 seconds: a caller who waits longer wants
     * to know.
     *
     * @throws IllegalArgumentException if it is negative or longer than a day
     */
    public Builder maxDelay(Duration delay) {
      maxDelay = checked(delay, "maxDelay");
      return this;
    }

    /**
     * Sets the longest {@code Retry-After} that is waited for; after a longer one the call is not
     * repeated, because an earlier retry would be refused again. Default 1 minute: the vendors
     * count their limits by the minute.
     *
     * @throws IllegalArgumentException if it is negative or longer than a day
     */
    public Builder maxRetryAfter(Duration wait) {
      maxRetryAfter = checked(wait, "maxRetryAfter");
      return this;
    }

    /** The policy as set so far. */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }

    private static Duration checked(Duration value, String name) {
      if (value.isNegative() || value.compareTo(Duration.ofDays(1)) > 0) {
        throw new IllegalArgumentException(name + " is between 0 and a day, not " + value + ".");
      }
      return value;
    }
  }
}
