package org.contactcontracts.client;

import java.io.IOException;

/**
 * What carries a request to a vendor and its answer back.
 *
 * <p>It does not interpret either: every status is an answer. An implementation must be safe for
 * use by several threads.
 */
@FunctionalInterface
public interface Transport {

  /**
   * Sends one request and waits for the whole answer.
   *
   * @throws java.net.http.HttpTimeoutException if the request's timeout has passed
   * @throws IOException if no whole answer came for another reason
   * @throws InterruptedException if the calling thread was interrupted while it waited
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;
}
