package org.contactcontracts.traffic.internal.recording;

import java.util.Optional;

/** Puts the entries that stand in one array together, so that each costs little to hand over. */
final class Batches {
  // An entry of two bytes may have a finding of hundreds, and findings wait for their turn.
  private static final int MOST_ENTRIES = 500;

  private final Window window;
  private final Entries entries;
  private Batch batch;

  Batches(Window window, Entries entries) {
    this.window = window;
    this.entries = entries;
    this.batch = new Batch(window.bytes, 0);
  }

  /**
   * The next batch, with at least one entry.
   *
   * @return empty at the end of the recording
   */
  Optional<Batch> next() {
    while (true) {
      Optional<Entry> entry = entries.next();
      Batch full = batch;
      if (entry.isEmpty() || window.replaced() || full.entries().size() == MOST_ENTRIES) {
        batch = new Batch(window.bytes, full.next());
      }
      entry.ifPresent(batch::add);
      if (entry.isEmpty() || (batch != full && !full.entries().isEmpty())) {
        return full.entries().isEmpty() ? Optional.empty() : Optional.of(full);
      }
    }
  }
}
