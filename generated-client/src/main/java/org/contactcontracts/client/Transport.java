package org.contactcontracts.client;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * What carries a request to a vendor and its answer back.
 *
 * <p>It does not interpret either: every status is an answer. It makes one attempt and never
 * repeats it. An implementation must be safe for use by several threads.
 */
@FunctionalInterface
public interface Transport extends AutoCloseable {

  /**
   * Sends one request and waits for the whole answer.
   *
   * @throws java.net.http.HttpConnectTimeoutException if no connection came about in time, so that
   *     nothing was sent
   * @throws java.net.http.HttpTimeoutException if the request's timeout has passed before the whole
   *     answer was there
   * @throws java.net.ConnectException if no connection came about, so that nothing was sent
   * @throws IOException if no whole answer came for another reason
   * @throws InterruptedException if the calling thread was interrupted while it waited; the
   *     exchange is given up
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

  /**
   * Sends one request without waiting.
   *
   * <p>The default is {@link #send} on a thread of its own, interrupted on cancellation; what can
   * do without a thread for each call overrides it.
   *
   * @return the answer, or a failure with what {@link #send} throws. Cancelling it gives the
   *     exchange up
   */
  default CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
    return ThreadOfItsOwn.send(this, request);
  }

  /** Frees what the transport owns; the default owns nothing. Not for use during a call. */
  @Override
  default void close() {}
}
