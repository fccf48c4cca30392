package org.contactcontracts.client;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The settings that every client has; the builders of the clients add credentials. Not safe for use
 * by several threads.
 *
 * @param <B> the builder of a client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {

  URI baseUrl;
  Transport transport = JdkTransport.shared();
  Duration timeout = Duration.ofSeconds(30);
  Duration deadline = Duration.ofMinutes(2);
  RetryPolicy retryPolicy = RetryPolicy.standard();
  int retryBudget = 100;
  @Nullable RateLimit rateLimit;
  boolean requestChecks = true;
  ResponseCheck responseCheck = ResponseCheck.LENIENT;
  LogDetail logDetail = LogDetail.CALL;
  final List<CallObserver> observers = new ArrayList<>();
  TimeSource timeSource = TimeSource.system();
  RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();

  /** A builder with every setting at its default. */
  protected ClientBuilder(URI production) {
    baseUrl = production;
  }

  /** This builder, in its own type. */
  protected abstract B self();

  /** The settings as set so far. */
  protected final ClientSettings settings() {
    return new ClientSettings(this);
  }

  /**
   * Sets where the API is served: everything before the paths of the contract. Default: the
   * vendor's production API.
   *
   * @throws IllegalArgumentException if it is not absolute, not http or https, or has a user, a
   *     query or a fragment
   */
  public final B baseUrl(URI url) {
    String scheme = url.getScheme();
    if (scheme == null
        || !List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))
        || url.getHost() == null
        // A user in the URL would never be sent, and would show wherever the URL is shown.
        || url.getUserInfo() != null
        || url.getQuery() != null
        || url.getFragment() != null) {
      throw new IllegalArgumentException(
          "The base URL must be absolute, http or https, without user, query and fragment, such as"
              + " https://api.example.com.");
    }
    baseUrl = url;
    return self();
  }

  /**
   * Sets what carries requests and answers. The client does not close it. Default: {@link
   * JdkTransport#shared()}.
   */
  public final B transport(Transport value) {
    transport = requireNonNull(value, "transport");
    return self();
  }

  /**
   * Sets how long one attempt may take, from sending to the last byte of the answer. Default: 30
   * seconds.
   *
   * @throws IllegalArgumentException if it is not longer than zero
   */
  public final B timeout(Duration value) {
    timeout = positive("timeout", value);
    return self();
  }

  /**
   * Sets how long a call may take in all, its retries and waits included. A call that could not
   * start its next attempt in time gives up at once with the last error. Default: 2 minutes.
   *
   * @throws IllegalArgumentException if it is not longer than zero
   */
  public final B deadline(Duration value) {
    deadline = positive("deadline", value);
    return self();
  }

  /** Sets how a call is repeated. Default: {@link RetryPolicy#standard()}. */
  public final B retryPolicy(RetryPolicy policy) {
    retryPolicy = requireNonNull(policy, "retryPolicy");
    return self();
  }

  /**
   * Sets how many retries the client and its views have in reserve. Each retry takes one, ten calls
   * that need none give one back; without reserve no call is repeated, so that a vendor who fails
   * everybody is not stormed. Default: 100.
   *
   * @throws IllegalArgumentException if it is negative or more than a million
   */
  public final B retryBudget(int retries) {
    if (retries < 0 || retries > 1_000_000) {
      throw new IllegalArgumentException(
          "The retry budget is between 0 and a million, not " + retries + ".");
    }
    retryBudget = retries;
    return self();
  }

  /**
   * Sets how many requests the client and its views send in a time, retries included. A call waits
   * until its turn; one that would wait beyond its deadline fails at once. Default: no limit is
   * kept, also where the vendor documents one, because other clients at the same address share it.
   */
  public final B rateLimit(RateLimit limit) {
    rateLimit = requireNonNull(limit, "rateLimit");
    return self();
  }

  /**
   * Sets whether requests are held to the contract before they are sent. Default: true; what breaks
   * it causes a {@link ContractViolationException}.
   */
  public final B requestChecks(boolean on) {
    requestChecks = on;
    return self();
  }

  /**
   * Refuses answers that break the contract or have members that it does not list; the same as
   * {@link #responseCheck} with {@link ResponseCheck#CLOSED}.
   *
   * <p>For tests and for learning what a vendor changed. Needs {@code
   * org.contactcontracts:contact-contracts-validator} on the class path.
   */
  public final B strict() {
    return responseCheck(ResponseCheck.CLOSED);
  }

  /**
   * Sets how strictly answers are held to the contract. Default: {@link ResponseCheck#LENIENT}; the
   * others need {@code org.contactcontracts:contact-contracts-validator} on the class path.
   */
  public final B responseCheck(ResponseCheck check) {
    responseCheck = requireNonNull(check, "responseCheck");
    return self();
  }

  /** Sets how much of each call is logged at the level debug. Default: {@link LogDetail#CALL}. */
  public final B logging(LogDetail detail) {
    logDetail = requireNonNull(detail, "logDetail");
    return self();
  }

  /** Adds who is told of each call, for metrics and tracing. Default: nobody. */
  public final B observer(CallObserver observer) {
    observers.add(requireNonNull(observer, "observer"));
    return self();
  }

  /** Sets the time that the client lives in. Default: {@link TimeSource#system()}. */
  public final B timeSource(TimeSource time) {
    timeSource = requireNonNull(time, "timeSource");
    return self();
  }

  /**
   * Sets where the jitter of retries comes from, which must be safe for use by several threads.
   * Default: {@link ThreadLocalRandom}.
   */
  public final B random(RandomGenerator generator) {
    random = requireNonNull(generator, "random");
    return self();
  }

  static Duration positive(String name, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("The " + name + " must be longer than zero.");
    }
    return value;
  }
}
