package org.contactcontracts.client;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Is told of every call, for metrics and tracing.
 *
 * <p>It runs on the thread that makes the call or receives the answer, so it must not block. An
 * exception that it throws is logged and changes nothing. An implementation must be safe for use by
 * several threads.
 */
@FunctionalInterface
public interface CallObserver {

  /**
   * A call starts.
   *
   * @param operation vendor and operation, such as {@code invent updateContact}
   * @param method the HTTP method
   * @param host the host and, if given, port of the base URL
   * @return what is told the rest of this call
   */
  Watch started(String operation, String method, String host);

  /** Follows one call. Its methods are called one after the other, perhaps on several threads. */
  interface Watch {

    /**
     * An attempt starts.
     *
     * @param number 1 for the first
     * @return headers to send with it, such as {@code traceparent}; empty by default
     */
    default Map<String, String> attemptStarted(int number) {
      return Map.of();
    }

    /** An attempt has ended. */
    default void attemptEnded(Attempt attempt) {}

    /** The call is over. Told once, also if it was cancelled. */
    default void finished(Outcome outcome) {}
  }

  /**
   * An attempt that has ended.
   *
   * @param number 1 for the first
   * @param status the status of the answer; empty if none came
   * @param failure the simple name of the class of what went wrong; empty if an answer came
   * @param took how long it took
   * @param retryIn how long the call waits before the next attempt; empty if this was the last
   */
  record Attempt(
      int number,
      OptionalInt status,
      Optional<String> failure,
      Duration took,
      Optional<Duration> retryIn) {}

  /**
   * How a call ended.
   *
   * @param attempts how many attempts it took; 0 if nothing was sent
   * @param status the status of the last answer; empty if none came
   * @param requestId the vendor's id of the last answer
   * @param took how long it took in all
   * @param code the {@link ContactClientException#code()}, {@code cancelled}, or empty if it went
   *     well
   */
  record Outcome(
      int attempts,
      OptionalInt status,
      Optional<String> requestId,
      Duration took,
      Optional<String> code) {}
}
