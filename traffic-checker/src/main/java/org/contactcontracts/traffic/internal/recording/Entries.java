package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import java.util.Optional;

/** Finds the entries of a recording, one after the other. */
interface Entries {
  /**
   * The next entry, whose offsets hold for the bytes that the window has when this returns.
   *
   * @return empty at the end of the recording
   * @throws org.contactcontracts.traffic.RecordingException when the recording has no entries
   */
  Optional<Entry> next();

  /** Whether {@link #stretch} may find anything behind the last entry. */
  default boolean mayStretch() {
    return false;
  }

  /**
   * Moves over the next entries without looking at them, up to something that looks like the
   * beginning of a later one.
   *
   * @return empty when there is nothing that does, and nothing was moved over but what is between
   *     entries
   */
  default Optional<Stretch> stretch() {
    return Optional.empty();
  }

  /**
   * Goes back to the beginning of a stretch, because its end was not guessed right.
   *
   * @param stretches that one and all behind it
   */
  default void goBack(List<Stretch> stretches) {
    throw new UnsupportedOperationException("There are no stretches");
  }
}
