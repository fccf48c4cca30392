package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/**
 * No whole answer came: the connection failed, the calling thread was interrupted, or the time was
 * up, for which there is the subclass {@link TimedOutException}.
 */
public sealed class TransportException extends ContactClientException permits TimedOutException {

  private static final long serialVersionUID = 1;

  TransportException(
      String code, String operation, int attempts, String message, @Nullable Throwable cause) {
    super(code, operation, attempts, message, cause);
  }

  /** No connection came about, so that nothing was sent. */
  public static TransportException notConnected(String operation, int attempts, Throwable cause) {
    return new TransportException(
        "not-connected",
        operation,
        attempts,
        operation
            + " could not connect ("
            + cause.getClass().getSimpleName()
            + attempt(attempts)
            + "). Nothing has changed; check the base URL and the network.",
        SafeCause.of(cause));
  }

  /** The connection failed after something may have been sent. */
  public static TransportException failed(String operation, int attempts, Throwable cause) {
    return new TransportException(
        "transport",
        operation,
        attempts,
        operation
            + " got no answer ("
            + cause.getClass().getSimpleName()
            + attempt(attempts)
            + "). The update may or may not have happened; check the base URL and the network.",
        SafeCause.of(cause));
  }

  /** The calling thread was interrupted; its interrupt flag is set again. */
  public static TransportException interrupted(String operation, int attempts, Throwable cause) {
    return new TransportException(
        "interrupted",
        operation,
        attempts,
        operation + " was interrupted. The update may or may not have happened.",
        SafeCause.of(cause));
  }

  static String attempt(int attempts) {
    return attempts > 1 ? ", attempt " + attempts : "";
  }
}
