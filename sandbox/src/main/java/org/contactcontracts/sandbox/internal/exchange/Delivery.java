package org.contactcontracts.sandbox.internal.exchange;

import java.time.Duration;

/**
 * How an answer goes out.
 *
 * @param before how long nothing is sent
 * @param within how long the sending pauses after the first half of what is sent of the body
 * @param bytes how much of the body is sent, {@link #ALL} for all of it; then the connection is
 *     closed
 * @param reset whether the connection is reset (RST) in place of an orderly end, or of any answer
 *     if no bytes are sent
 */
public record Delivery(Duration before, Duration within, int bytes, boolean reset) {

  /** The whole body. */
  public static final int ALL = Integer.MAX_VALUE;

  private static final Delivery AT_ONCE = new Delivery(Duration.ZERO, Duration.ZERO, ALL, false);

  /** The whole answer, at once. */
  public static Delivery atOnce() {
    return AT_ONCE;
  }
}
