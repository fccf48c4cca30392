package org.contactcontracts.traffic.internal.recording;

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
}
