package org.contactcontracts.sandbox.internal.fault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a fault strikes, and how. What is null restricts nothing, or stands for what the
 * contract of the admin API says.
 *
 * @param id names the rule
 * @param type what happens
 * @param seed where chance begins
 * @param vendor only requests to this vendor
 * @param operation only requests for this operationId
 * @param worldId only requests in this world
 * @param method only requests with this method
 * @param every strikes each such request of a world, from 1
 * @param probability how likely it strikes a request that is due, from 0 to 1
 * @param count how often it strikes in a world at most
 * @param burst how many requests of a world fail in a row; then at least one goes through
 * @param retryAfter how Retry-After is written
 * @param seconds what Retry-After says
 * @param millis how long a delay lasts
 * @param bytes how much of a body is sent before it breaks off
 */
public record FaultSpec(
    String id,
    FaultType type,
    long seed,
    @Nullable String vendor,
    @Nullable String operation,
    @Nullable String worldId,
    @Nullable String method,
    int every,
    double probability,
    @Nullable Integer count,
    @Nullable Integer burst,
    @Nullable RetryAfter retryAfter,
    int seconds,
    int millis,
    @Nullable Integer bytes) {

  /** The seconds of Retry-After that nobody set. */
  public static final int DEFAULT_SECONDS = 30;

  /** The milliseconds of a delay that nobody set. */
  public static final int DEFAULT_MILLIS = 1_000;

  /** Whether a request is one that the rule is about. */
  boolean fits(
      String sentMethod, String sentVendor, @Nullable String world, Optional<String> operationId) {
    return (vendor == null || vendor.equals(sentVendor))
        && (worldId == null || worldId.equals(world))
        && (method == null || method.equals(sentMethod))
        && (operation == null || operationId.filter(operation::equals).isPresent());
  }
}
