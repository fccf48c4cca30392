package org.contactcontracts.sandbox.internal.exchange;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request and what was answered.
 *
 * @param answered as a fault left it
 * @param delivery how the answer went out
 * @param vendor the vendor id
 * @param worldId the world, null if the request had no valid credential
 * @param fault the name of the fault, null if there was none
 * @param took from the request's last byte to the answer's first, a fault's delay left out
 */
public record Exchanged(
    Received received,
    Answered answered,
    Delivery delivery,
    String vendor,
    @Nullable String worldId,
    @Nullable String fault,
    Duration took) {

  /** What was sent of the answer; empty if the connection was reset before. */
  public Optional<Answered> sent() {
    if (delivery.reset() && delivery.bytes() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        delivery.bytes() >= answered.body().length
            ? answered
            : new Answered(
                answered.status(),
                answered.headers(),
                Arrays.copyOf(answered.body(), delivery.bytes())));
  }
}
