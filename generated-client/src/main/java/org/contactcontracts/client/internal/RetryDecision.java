package org.contactcontracts.client.internal;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.contactcontracts.client.ClientSettings;
import org.contactcontracts.client.RetryAfter;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.client.TransportResponse;

/**
 * Whether an attempt is followed by another, and after which wait, for one policy.
 *
 * <p>Resilience4j counts the attempts of a call and asks the two functions below. Its asynchronous
 * context is used for blocking calls as well, because it says how long to wait instead of waiting.
 */
final class RetryDecision {

  /** What the interval function and the context answer for "not again". */
  static final long NEVER = -1;

  private final RetryPolicy policy;
  private final ClientSettings settings;
  private final Retry retry;

  RetryDecision(RetryPolicy policy, ClientSettings settings) {
    this.policy = policy;
    this.settings = settings;
    this.retry =
        Retry.of(
            "contact-contracts",
            RetryConfig.<TransportResponse>custom()
                .maxAttempts(policy.maxAttempts())
                .retryOnResult(response -> mayPass(response.status()))
                .retryOnException(IOException.class::isInstance)
                .intervalBiFunction(this::interval)
                .build());
  }

  /** The attempts of one call, of which none has been counted yet. */
  Retry.AsyncContext<TransportResponse> ofOneCall() {
    return retry.asyncContext();
  }

  /** Whether the same request may be answered differently later. */
  static boolean mayPass(int status) {
    return status == 408 || status == 429 || status >= 500;
  }

  /** The wait before another attempt, in milliseconds. */
  private long interval(int attempt, Either<Throwable, TransportResponse> outcome) {
    Duration asked = asked(outcome).orElse(Duration.ZERO);
    return asked.compareTo(policy.maxRetryAfter()) > 0
        ? NEVER
        : roundedUp(asked) + fullJitter(attempt);
  }

  private Optional<Duration> asked(Either<Throwable, TransportResponse> outcome) {
    return outcome.isRight()
        ? RetryAfter.of(outcome.get(), settings.timeSource().now())
        : Optional.empty();
  }

  private static long roundedUp(Duration wait) {
    return wait.plusNanos(999_999).toMillis();
  }

  private long fullJitter(int attempt) {
    long most = policy.maxDelay().toMillis();
    long base = policy.baseDelay().toMillis();
    // Beyond 30 doublings every base is above every cap.
    long ceiling = Math.min(most, base << Math.min(attempt - 1, 30));
    return (long) (settings.random().nextDouble() * (ceiling + 1));
  }
}
