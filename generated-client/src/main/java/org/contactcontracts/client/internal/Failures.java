package org.contactcontracts.client.internal;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Instant;
import javax.net.ssl.SSLHandshakeException;
import org.contactcontracts.client.ContactClientException;
import org.contactcontracts.client.ErrorResponseException;
import org.contactcontracts.client.TimedOutException;
import org.contactcontracts.client.TransportException;
import org.contactcontracts.client.TransportResponse;
import org.jspecify.annotations.Nullable;

/** What an attempt that was no success means. */
final class Failures {

  private Failures() {}

  /** Whether the connection failed before anything of the request was sent. */
  static boolean isNeverSent(@Nullable Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof HttpConnectTimeoutException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException
        || failure instanceof SSLHandshakeException
        || (failure != null && failure.getCause() instanceof UnresolvedAddressException);
  }

  static ContactClientException answered(
      Operation<?> operation, int attempts, TransportResponse response, Instant received) {
    return ErrorResponseException.of(
        new ErrorResponseException.Answer(
            operation.name(), attempts, response, Bodies.error(operation, response), received));
  }

  /**
   * No answer came.
   *
   * @param cutShort whether the deadline left the attempt less than its own time
   */
  static ContactClientException unanswered(
      Operation<?> operation, int attempts, Throwable failure, boolean cutShort) {
    String name = operation.name();
    if (failure instanceof InterruptedException) {
      return TransportException.interrupted(name, attempts, failure);
    }
    if (isNeverSent(failure)) {
      return TransportException.notConnected(name, attempts, failure);
    }
    if (failure instanceof HttpTimeoutException) {
      return cutShort
          ? TimedOutException.deadline(name, attempts, failure)
          : TimedOutException.attempt(name, attempts, failure);
    }
    return TransportException.failed(name, attempts, failure);
  }
}
