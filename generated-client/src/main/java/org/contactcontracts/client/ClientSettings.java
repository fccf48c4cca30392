package org.contactcontracts.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client, all but its credential. Immutable; made by the builder of a client.
 *
 * <p>What each means and its default stand at the method of the same name of {@link ClientBuilder}.
 */
public final class ClientSettings {

  private final URI baseUrl;
  private final Transport transport;
  private final Duration timeout;
  private final Duration deadline;
  private final RetryPolicy retryPolicy;
  private final int retryBudget;
  private final @Nullable RateLimit rateLimit;
  private final boolean requestChecks;
  private final ResponseCheck responseCheck;
  private final LogDetail logDetail;
  private final List<CallObserver> observers;
  private final TimeSource timeSource;
  private final RandomGenerator random;

  ClientSettings(ClientBuilder<?> builder) {
    baseUrl = builder.baseUrl;
    transport = builder.transport;
    timeout = builder.timeout;
    deadline = builder.deadline;
    retryPolicy = builder.retryPolicy;
    retryBudget = builder.retryBudget;
    rateLimit = builder.rateLimit;
    requestChecks = builder.requestChecks;
    responseCheck = builder.responseCheck;
    logDetail = builder.logDetail;
    observers = List.copyOf(builder.observers);
    timeSource = builder.timeSource;
    random = builder.random;
  }

  /** Where the API is served. */
  public URI baseUrl() {
    return baseUrl;
  }

  /** What carries requests and answers. */
  public Transport transport() {
    return transport;
  }

  /** How long one attempt may take. */
  public Duration timeout() {
    return timeout;
  }

  /** How long a call may take in all. */
  public Duration deadline() {
    return deadline;
  }

  /** How a call is repeated. */
  public RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  /** How many retries the client and its views have in reserve. */
  public int retryBudget() {
    return retryBudget;
  }

  /** How many requests the client and its views send in a time; empty if no limit is kept. */
  public Optional<RateLimit> rateLimit() {
    return Optional.ofNullable(rateLimit);
  }

  /** Whether requests are held to the contract before they are sent. */
  public boolean requestChecks() {
    return requestChecks;
  }

  /** How strictly answers are held to the contract. */
  public ResponseCheck responseCheck() {
    return responseCheck;
  }

  /** How much of each call is logged. */
  public LogDetail logDetail() {
    return logDetail;
  }

  /** Who is told of each call. */
  public List<CallObserver> observers() {
    return observers;
  }

  /** The time that the client lives in. */
  public TimeSource timeSource() {
    return timeSource;
  }

  /** Where the jitter of retries comes from. */
  public RandomGenerator random() {
    return random;
  }

  @Override
  public String toString() {
    return "ClientSettings[baseUrl="
        + baseUrl.getScheme()
        + "://"
        + baseUrl.getRawAuthority()
        + ", timeout="
        + timeout
        + ", deadline="
        + deadline
        + ", "
        + retryPolicy
        + ", retryBudget="
        + retryBudget
        + ", rateLimit="
        + (rateLimit == null ? "none" : rateLimit)
        + ", requestChecks="
        + requestChecks
        + ", responseCheck="
        + responseCheck
        + ", logDetail="
        + logDetail
        + "]";
  }
}
