package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * The time was up before a whole answer came. The code tells which: {@code timeout} for that of one
 * attempt, {@code deadline} for that of the call with its retries.
 */
public final class TimedOutException extends TransportException {

  private static final long serialVersionUID = 1;

  private TimedOutException(
      String code, String operation, int attempts, String message, @Nullable Throwable cause) {
    super(code, operation, attempts, message, cause);
  }

  /** An attempt took too long. */
  public static TimedOutException attempt(String operation, int attempts, Throwable cause) {
    return new TimedOutException(
        "timeout",
        operation,
        attempts,
        operation
            + " got no answer in time"
            + (attempts > 1 ? " (attempt " + attempts + ")" : "")
            + ". The update may or may not have happened; repeat it, or allow more time with"
            + " timeout(…).",
        SafeCause.of(cause));
  }

  /** The client's own rate limit would not let the request go in time. */
  public static TimedOutException paced(String operation) {
    return new TimedOutException(
        "deadline",
        operation,
        0,
        operation
            + " was not sent, because its rate limit would let it go only after its deadline."
            + " Nothing has changed; send less, or allow more time with deadline(…).",
        null);
  }

  /** The call took too long. */
  public static TimedOutException deadline(String operation, int attempts, Throwable cause) {
    return new TimedOutException(
        "deadline",
        operation,
        attempts,
        operation
            + " got no answer before its deadline"
            + (attempts > 1 ? " (attempt " + attempts + ")" : "")
            + ". The update may or may not have happened; repeat it, or allow more time with"
            + " deadline(…).",
        SafeCause.of(cause));
  }
}
