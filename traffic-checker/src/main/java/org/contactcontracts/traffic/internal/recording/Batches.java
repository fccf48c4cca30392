package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import java.util.Optional;

/**
 * Puts the entries that stand in one array together, so that each costs little to hand over: told
 * apart already, or as a {@link Stretch} that is told apart by who reads it.
 */
final class Batches {
  /** An entry of two bytes may have a finding of hundreds, and findings wait for their turn. */
  static final int MOST_ENTRIES = 500;

  private final Window window;
  private final Entries entries;
  private Batch batch;

  // How many batches are told apart here before the next end of a stretch is guessed; after a wrong
  // guess twice as many as after the one before, and one less for each that was right. So a
  // recording in which none is right loses hardly anything, and one with few wrong ones neither.
  private int untilGuess;
  private int wait = 1;

  Batches(Window window, Entries entries) {
    this.window = window;
    this.entries = entries;
    this.batch = new Batch(window.bytes, 0);
  }

  /** The index of the next entry, with all that were handed out as they were told to be. */
  long index() {
    return batch.next();
  }

  /**
   * The next entries, if they need not be told apart here.
   *
   * @return empty when they have to be
   */
  Optional<Stretch> stretch() {
    if (untilGuess > 0 || !batch.entries().isEmpty() || !entries.mayStretch()) {
      return Optional.empty();
    }
    Optional<Stretch> stretch = entries.stretch();
    begin(batch.first());
    if (stretch.isEmpty()) {
      untilGuess = 1;
    }
    return stretch;
  }

  /** Notes that the end of a stretch was guessed right. */
  void guessedRight() {
    wait = Math.max(wait - 1, 1);
  }

  /** Goes on behind a stretch, with the entry of an index. */
  void goOn(long index) {
    begin(index);
  }

  /**
   * Goes back to the beginning of a stretch, because its end was not guessed right.
   *
   * @param stretches that one and all behind it
   * @param index of its first entry
   */
  void goBack(List<Stretch> stretches, long index) {
    entries.goBack(stretches);
    begin(index);
    untilGuess = wait;
    wait = Math.min(2 * wait, Integer.MAX_VALUE / 4);
  }

  private void begin(long index) {
    window.replaced();
    batch = new Batch(window.bytes, index);
  }

  /**
   * The next batch, with at least one entry.
   *
   * @return empty at the end of the recording
   */
  Optional<Batch> next() {
    if (untilGuess == 0 && !batch.entries().isEmpty()) {
      return Optional.of(take());
    }
    while (true) {
      Optional<Entry> entry = entries.next();
      Batch full = batch;
      if (entry.isEmpty() || window.replaced() || full.entries().size() == MOST_ENTRIES) {
        batch = new Batch(window.bytes, full.next());
      }
      entry.ifPresent(batch::add);
      if (entry.isEmpty() || (batch != full && !full.entries().isEmpty())) {
        untilGuess = Math.max(untilGuess - 1, 0);
        return full.entries().isEmpty() ? Optional.empty() : Optional.of(full);
      } else if (untilGuess == 0 && entries.mayStretch()) {
        return Optional.of(take());
      }
    }
  }

  private Batch take() {
    Batch taken = batch;
    batch = new Batch(window.bytes, taken.next());
    return taken;
  }
}
