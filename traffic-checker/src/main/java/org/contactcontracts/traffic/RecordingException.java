package org.contactcontracts.traffic;

import java.util.Objects;

/**
 * A recording cannot be read at all, or not any further.
 *
 * <p>The message names the place, the reason and the remedy; the {@link #code()} is for programs.
 * An entry that cannot be read never causes this exception, it causes an {@link ExchangeVerdict} of
 * the kind {@link ExchangeVerdict.Kind#UNREADABLE}.
 */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The code of an input without any content. */
  public static final String EMPTY = "empty-recording";

  /** The code of an input that is in none of the known formats. */
  public static final String UNKNOWN_FORMAT = "unknown-format";

  /** The code of a recording that has no list of entries, or breaks off or is broken before it. */
  public static final String NO_ENTRIES = "no-entries";

  /** The code of an argument that names no recording. */
  public static final String NOT_FOUND = "not-found";

  /** The code of an input that cannot be read, such as for want of permission. */
  public static final String UNREADABLE_INPUT = "unreadable-input";

  /** The code of a run that was interrupted; the thread's interrupt status is set. */
  public static final String INTERRUPTED = "interrupted";

  private final String code;

  /**
   * An exception with a code and a message.
   *
   * @param code one of the constants of this class
   * @param message the place, what is wrong and what to do
   */
  public RecordingException(String code, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /**
   * An exception with a code, a message and what caused it.
   *
   * @param code one of the constants of this class
   * @param message the place, what is wrong and what to do
   * @param cause what went wrong underneath
   */
  public RecordingException(String code, String message, Throwable cause) {
    super(Objects.requireNonNull(message, "message"), Objects.requireNonNull(cause, "cause"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /** What is wrong, for programs: one of the constants of this class, stable across versions. */
  public String code() {
    return code;
  }
}
