package org.contactcontracts.client;

import java.io.IOException;

/**
 * No whole answer came: the connection failed, the time was up, or the calling thread was
 * interrupted.
 */
public final class TransportException extends ContactClientException {

  private static final long serialVersionUID = 1;

  private TransportException(String code, String operation, String message, Throwable cause) {
    super(code, operation, message, cause);
  }

  /** The connection failed. */
  public static TransportException failed(String operation, IOException cause) {
    return new TransportException(
        "transport",
        operation,
        operation
            + " got no answer ("
            + cause.getClass().getSimpleName()
            + "). The update may or may not have happened; check the base URL and the network.",
        cause);
  }

  /** The time was up. */
  public static TransportException timedOut(String operation, IOException cause) {
    return new TransportException(
        "timeout",
        operation,
        operation
            + " got no answer in time. The update may or may not have happened; repeat it, or allow"
            + " more time with timeout(…).",
        cause);
  }

  /** The calling thread was interrupted; its interrupt flag is set again. */
  public static TransportException interrupted(String operation, InterruptedException cause) {
    return new TransportException(
        "interrupted",
        operation,
        operation + " was interrupted. The update may or may not have happened.",
        cause);
  }
}
