package org.contactcontracts.sandbox.internal.world;

/** There is no room for another world. */
public final class WorldsExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorldsExhaustedException(int maxWorlds) {
    super(
        "The sandbox keeps %d worlds and all are taken; use a credential again, raise maxWorlds or start anew."
            .formatted(maxWorlds));
  }
}
