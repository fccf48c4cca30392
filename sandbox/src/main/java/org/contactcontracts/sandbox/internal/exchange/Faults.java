package org.contactcontracts.sandbox.internal.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what goes wrong. */
@FunctionalInterface
public interface Faults {

  /**
   * The fault of a request, if there is to be one.
   *
   * @param vendor the vendor id
   * @param worldId the world, null if the request has no valid credential
   */
  Optional<Fault> decide(Received received, String vendor, @Nullable String worldId);
}
