package org.contactcontracts.traffic;

import java.io.InputStream;
import java.util.Objects;
import org.contactcontracts.traffic.internal.recording.Pipeline;

/**
 * Checks recordings, exchange by exchange and on all cores, in memory that does not grow with the
 * recording. Immutable and safe for use by several threads; made by {@link #builder}.
 *
 * <p>A recording is in one of the {@linkplain RecordingFormat formats}, in UTF-8 with or without a
 * byte order mark, and gzip-ed or not. What is held at a time is at most three times {@link
 * #maxEntryBytes} and twice {@link #maxWaitingBytes}, and what the check of an exchange needs.
 */
public final class Audit {
  private final ExchangeCheck check;
  private final RecordingFormat format;
  private final int threads;
  private final int maxEntryBytes;
  private final int maxWaitingBytes;
  private final Severity unreadable;

  private Audit(Builder builder) {
    check = builder.check;
    format = builder.format;
    threads = builder.threads;
    maxEntryBytes = builder.maxEntryBytes;
    maxWaitingBytes = builder.maxWaitingBytes;
    unreadable = builder.unreadable;
  }

  /** An audit with every setting at its default. */
  public static Audit of(ExchangeCheck check) {
    return builder(check).build();
  }

  /** A builder with every setting at its default. */
  public static Builder builder(ExchangeCheck check) {
    return new Builder(check);
  }

  /**
   * Checks a recording.
   *
   * <p>An entry that cannot be read is told as a verdict of the kind {@link
   * ExchangeVerdict.Kind#UNREADABLE}, and so is a recording that breaks off; what can be read is
   * checked all the same.
   *
   * @param in the recording, read to its end and not closed
   * @param listener told on the calling thread
   * @return how many exchanges there were, and what became of them
   * @throws RecordingException when the input is empty, is in no known format, has no list of
   *     exchanges or cannot be read
   * @throws IllegalStateException when the check of an exchange throws, which is a mistake in the
   *     check; what the listener throws is passed on
   */
  public Summary run(InputStream in, AuditListener listener) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(listener, "listener");
    return new Pipeline(in, this, check, listener).run(threads);
  }

  /** How recordings are written; see {@link Builder#format}. */
  public RecordingFormat format() {
    return format;
  }

  /** How many threads check exchanges; see {@link Builder#threads}. */
  public int threads() {
    return threads;
  }

  /** The largest entry, in bytes; see {@link Builder#maxEntryBytes}. */
  public int maxEntryBytes() {
    return maxEntryBytes;
  }

  /** How much of a recording waits to be checked, in bytes; see {@link Builder#maxWaitingBytes}. */
  public int maxWaitingBytes() {
    return maxWaitingBytes;
  }

  /** How much an entry weighs that cannot be read; see {@link Builder#unreadable}. */
  public Severity unreadable() {
    return unreadable;
  }

  /** Makes an {@link Audit}. Not safe for use by several threads. */
  public static final class Builder {
    private final ExchangeCheck check;
    private RecordingFormat format = RecordingFormat.AUTO;
    private int threads = Runtime.getRuntime().availableProcessors();
    private int maxEntryBytes = 1 << 24;
    private int maxWaitingBytes = 1 << 25;
    private Severity unreadable = Rule.UNREADABLE_EXCHANGE.severity();

    private Builder(ExchangeCheck check) {
      this.check = Objects.requireNonNull(check, "check");
    }

    /** Sets how recordings are written. Default {@link RecordingFormat#AUTO}. */
    public Builder format(RecordingFormat format) {
      this.format = Objects.requireNonNull(format, "format");
      return this;
    }

    /**
     * Sets how many threads check exchanges, besides the one that reads; with 1 that one does both.
     * Default: one for each core.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public Builder threads(int threads) {
      this.threads = atLeastOne(threads, "threads");
      return this;
    }

    /**
     * Sets the largest entry, in bytes; larger ones are unreadable. Default 16777216 (16 MiB): a
     * body of the largest size that is checked, escaped and with headers, fits in several times.
     *
     * @throws IllegalArgumentException when it is less than 1 or more than 268435456 (256 MiB)
     */
    public Builder maxEntryBytes(int bytes) {
      if (bytes > 1 << 28) {
        throw new IllegalArgumentException("maxEntryBytes is at most 268435456, not " + bytes);
      }
      maxEntryBytes = atLeastOne(bytes, "maxEntryBytes");
      return this;
    }

    /**
     * Sets how much of a recording waits to be checked or told, in bytes. Default 33554432 (32
     * MiB): enough to keep some hundred cores busy.
     *
     * @throws IllegalArgumentException when it is less than 1
     */
    public Builder maxWaitingBytes(int bytes) {
      maxWaitingBytes = atLeastOne(bytes, "maxWaitingBytes");
      return this;
    }

    /** Sets how much an entry weighs that cannot be read. Default {@link Severity#ERROR}. */
    public Builder unreadable(Severity severity) {
      unreadable = Objects.requireNonNull(severity, "severity");
      return this;
    }

    /** The audit as set so far. */
    public Audit build() {
      return new Audit(this);
    }

    private static int atLeastOne(int value, String name) {
      if (value < 1) {
        throw new IllegalArgumentException(name + " is at least 1, not " + value);
      }
      return value;
    }
  }
}
