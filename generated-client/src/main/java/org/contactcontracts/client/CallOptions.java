package org.contactcontracts.client;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a view of a client does differently from the client. Immutable; made by {@link #builder()}.
 */
public final class CallOptions {

  /** What the client or the transport writes itself (RFC 9110; RFC 9112, 6). */
  private static final Set<String> RESERVED =
      Set.of(
          "accept",
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade");

  private final @Nullable Duration deadline;
  private final @Nullable RetryPolicy retryPolicy;
  private final Map<String, String> headers;

  private CallOptions(Builder builder) {
    deadline = builder.deadline;
    retryPolicy = builder.retryPolicy;
    headers = Collections.unmodifiableMap(new TreeMap<>(builder.headers));
  }

  /** A builder that changes nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** How long a call may take in all; empty if as long as with the client. */
  public Optional<Duration> deadline() {
    return Optional.ofNullable(deadline);
  }

  /** How a call is repeated; empty if as with the client. */
  public Optional<RetryPolicy> retryPolicy() {
    return Optional.ofNullable(retryPolicy);
  }

  /** The headers that are sent beside those of the client. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What is changed; the values of headers may be secrets and are left out. */
  @Override
  public String toString() {
    return "CallOptions[deadline="
        + deadline
        + ", retryPolicy="
        + retryPolicy
        + ", headers="
        + headers.keySet()
        + "]";
  }

  /** Makes {@link CallOptions}. Not safe for use by several threads. */
  public static final class Builder {

    private @Nullable Duration deadline;
    private @Nullable RetryPolicy retryPolicy;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Builder() {}

    /**
     * Sets how long a call may take in all, its retries and waits included.
     *
     * @throws IllegalArgumentException if it is not longer than zero
     */
    public Builder deadline(Duration value) {
      deadline = ClientBuilder.positive("deadline", value);
      return this;
    }

    /** Sets how a call is repeated, such as {@link RetryPolicy#none()}. */
    public Builder retryPolicy(RetryPolicy policy) {
      retryPolicy = policy;
      return this;
    }

    /**
     * Adds a header, or replaces the one of the same name.
     *
     * @throws IllegalArgumentException if the name is not one of a header, if the client writes
     *     that header itself, or if the value has characters that a header cannot carry
     */
    public Builder header(String name, String value) {
      if (name.isEmpty() || !name.chars().allMatch(Builder::isToken)) {
        throw new IllegalArgumentException("The name of a header is a token (RFC 9110, 5.6.2).");
      }
      if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("The client writes the header " + name + " itself.");
      }
      if (value.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
        throw new IllegalArgumentException(
            "The value for the header " + name + " has characters that a header cannot carry.");
      }
      headers.remove(name);
      headers.put(name, value);
      return this;
    }

    /** The options as set so far. */
    public CallOptions build() {
      return new CallOptions(this);
    }

    private static boolean isToken(int c) {
      return c > 0x20 && c < 0x7f && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
  }
}
