package org.contactcontracts.sandbox.internal.journal;

import org.jspecify.annotations.Nullable;

/**
 * Which exchanges are asked for; what is null restricts nothing.
 *
 * @param after only exchanges with a higher number
 * @param limit the most to return
 */
public record JournalQuery(
    @Nullable String worldId,
    @Nullable String vendor,
    @Nullable String operation,
    @Nullable String verdict,
    @Nullable Integer status,
    long after,
    int limit) {

  /** The same, further on. */
  JournalQuery after(long sequence) {
    return new JournalQuery(worldId, vendor, operation, verdict, status, sequence, limit);
  }
}
