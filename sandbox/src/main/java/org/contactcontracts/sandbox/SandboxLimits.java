package org.contactcontracts.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much a {@link Sandbox} takes from its callers, and how long it waits for them, so that none
 * of them can take it away from the others. Immutable; made by {@link #builder()}.
 */
public final class SandboxLimits {
  private static final SandboxLimits DEFAULTS = builder().build();

  private final int maxBodyBytes;
  private final int maxJsonBytes;
  private final int maxJsonDepth;
  private final int maxHeadBytes;
  private final int maxHeaders;
  private final Duration headTimeout;
  private final Duration bodyTimeout;
  private final Duration writeTimeout;
  private final Duration idleTimeout;
  private final int maxConnections;
  private final Duration stopTimeout;

  private SandboxLimits(Builder builder) {
    maxBodyBytes = builder.maxBodyBytes;
    maxJsonBytes = builder.maxJsonBytes;
    maxJsonDepth = builder.maxJsonDepth;
    maxHeadBytes = builder.maxHeadBytes;
    maxHeaders = builder.maxHeaders;
    headTimeout = builder.headTimeout;
    bodyTimeout = builder.bodyTimeout;
    writeTimeout = builder.writeTimeout;
    idleTimeout = builder.idleTimeout;
    maxConnections = builder.maxConnections;
    stopTimeout = builder.stopTimeout;
  }

  /** Every limit at its default. */
  public static SandboxLimits defaults() {
    return DEFAULTS;
  }

  /** A builder with every limit at its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** The longest body, in bytes; see {@link Builder#maxBodyBytes}. */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /** The longest body of JSON, in bytes; see {@link Builder#maxJsonBytes}. */
  public int maxJsonBytes() {
    return maxJsonBytes;
  }

  /** The deepest nesting of JSON; see {@link Builder#maxJsonDepth}. */
  public int maxJsonDepth() {
    return maxJsonDepth;
  }

  /** The longest head, in bytes; see {@link Builder#maxHeadBytes}. */
  public int maxHeadBytes() {
    return maxHeadBytes;
  }

  /** The most header fields; see {@link Builder#maxHeaders}. */
  public int maxHeaders() {
    return maxHeaders;
  }

  /** How long a head may take to come; see {@link Builder#headTimeout}. */
  public Duration headTimeout() {
    return headTimeout;
  }

  /** How long a body may take to come; see {@link Builder#bodyTimeout}. */
  public Duration bodyTimeout() {
    return bodyTimeout;
  }

  /** How long nothing of an answer may be taken; see {@link Builder#writeTimeout}. */
  public Duration writeTimeout() {
    return writeTimeout;
  }

  /** How long a connection may be silent; see {@link Builder#idleTimeout}. */
  public Duration idleTimeout() {
    return idleTimeout;
  }

  /** The most connections at a time; see {@link Builder#maxConnections}. */
  public int maxConnections() {
    return maxConnections;
  }

  /** How long a stop waits for answers; see {@link Builder#stopTimeout}. */
  public Duration stopTimeout() {
    return stopTimeout;
  }

  /** Makes {@link SandboxLimits}. Not safe for use by several threads. */
  public static final class Builder {
    private int maxBodyBytes = 16 * 1024 * 1024;
    private int maxJsonBytes = 1024 * 1024;
    private int maxJsonDepth = 64;
    private int maxHeadBytes = 64 * 1024;
    private int maxHeaders = 200;
    private Duration headTimeout = Duration.ofSeconds(30);
    private Duration bodyTimeout = Duration.ofSeconds(60);
    private Duration writeTimeout = Duration.ofSeconds(60);
    private Duration idleTimeout = Duration.ofSeconds(60);
    private int maxConnections = 10_000;
    private Duration stopTimeout = Duration.ofSeconds(5);

    private Builder() {}

    /**
     * Sets the longest body, in bytes. Default 16777216 (16 MiB): room for the form with the
     * largest avatar that any vendor takes, 15 MB. What is longer is not read to its end and
     * answered as the vendor answers a bad request.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxBodyBytes(int bytes) {
      maxBodyBytes = atLeastOne(bytes, "maxBodyBytes");
      return this;
    }

    /**
     * Sets the longest body of JSON, in bytes. Default 1048576 (1 MiB): a contact has some
     * kilobytes, and this leaves room for a thousand of its attributes. What is longer is answered
     * as the vendor answers a bad request.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxJsonBytes(int bytes) {
      maxJsonBytes = atLeastOne(bytes, "maxJsonBytes");
      return this;
    }

    /**
     * Sets the deepest nesting of JSON, in objects and arrays. Default 64: the contracts nest 6
     * deep, the rest is for attributes in a shape of their own. What is deeper is answered as the
     * vendor answers a bad request.
     *
     * @throws IllegalArgumentException if it is less than 1 or more than 1000
     */
    public Builder maxJsonDepth(int levels) {
      if (levels > 1000) {
        throw new IllegalArgumentException("maxJsonDepth is at most 1000, not " + levels);
      }
      maxJsonDepth = atLeastOne(levels, "maxJsonDepth");
      return this;
    }

    /**
     * Sets the longest head of a request, in bytes: its line and its header fields. Default 65536
     * (64 KiB): eight times what most servers take, so that none of a test's own headers is too
     * long. A longer one is answered with 400.
     *
     * @throws IllegalArgumentException if it is less than 1024
     */
    public Builder maxHeadBytes(int bytes) {
      if (bytes < 1024) {
        throw new IllegalArgumentException("maxHeadBytes is at least 1024, not " + bytes);
      }
      maxHeadBytes = bytes;
      return this;
    }

    /**
     * Sets the most header fields of a request. Default 200: a client sends about ten and a chain
     * of proxies as many again. A request with more is answered with 400.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxHeaders(int fields) {
      maxHeaders = atLeastOne(fields, "maxHeaders");
      return this;
    }

    /**
     * Sets how long the head of a request may take from its first byte to its last. Default 30
     * seconds: a head fits into a packet or two, so that only a sender that trickles on purpose
     * takes longer. Then the connection is closed.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than a day
     */
    public Builder headTimeout(Duration time) {
      headTimeout = bounded(time, "headTimeout");
      return this;
    }

    /**
     * Sets how long the body of a request may take from its first byte to its last. Default 60
     * seconds: 16 MiB at two megabits a second. Then the connection is closed.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than a day
     */
    public Builder bodyTimeout(Duration time) {
      bodyTimeout = bounded(time, "bodyTimeout");
      return this;
    }

    /**
     * Sets how long a caller may take nothing of an answer that is on its way. Default 60 seconds:
     * as long as a connection may be silent; who reads on, however slowly, gets all of it. Then the
     * connection is closed. The pauses of faults do not count.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than a day
     */
    public Builder writeTimeout(Duration time) {
      writeTimeout = bounded(time, "writeTimeout");
      return this;
    }

    /**
     * Sets how long a connection may be silent between requests. Default 60 seconds: longer than
     * clients pool a connection, and short enough to be rid of those that have gone. Then the
     * connection is closed.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than a day
     */
    public Builder idleTimeout(Duration time) {
      idleTimeout = bounded(time, "idleTimeout");
      return this;
    }

    /**
     * Sets the most connections at a time. Default 10000: ten times what a parallel test run opens,
     * in some tens of megabytes. Further ones wait until one is closed.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxConnections(int connections) {
      maxConnections = atLeastOne(connections, "maxConnections");
      return this;
    }

    /**
     * Sets how long a stop waits for answers that are under way. Default 5 seconds: what takes
     * longer will not be missed by a test, and most supervisors kill after ten.
     *
     * @throws IllegalArgumentException if it is less than a millisecond or more than a day
     */
    public Builder stopTimeout(Duration time) {
      stopTimeout = bounded(time, "stopTimeout");
      return this;
    }

    /** The limits as set so far. */
    public SandboxLimits build() {
      return new SandboxLimits(this);
    }

    private static int atLeastOne(int value, String name) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " is at least 1, not " + value);
      }
      return value;
    }

    private static Duration bounded(Duration value, String name) {
      long millis = requireNonNull(value, name).toDays() > 1 ? Long.MAX_VALUE : value.toMillis();
      if (millis < 1 || millis > Duration.ofDays(1).toMillis()) {
        throw new IllegalArgumentException(
            "%s is between a millisecond and a day, not %s".formatted(name, value));
      }
      return value;
    }
  }
}
