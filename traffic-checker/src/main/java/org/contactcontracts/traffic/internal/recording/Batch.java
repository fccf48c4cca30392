package org.contactcontracts.traffic.internal.recording;

import java.util.ArrayList;
import java.util.List;

/** Some entries in a row, and the bytes they stand in. */
final class Batch {
  private final byte[] bytes;
  private final long first;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A batch without entries.
   *
   * @param first the index of its first entry in the recording, from 0
   */
  Batch(byte[] bytes, long first) {
    this.bytes = bytes;
    this.first = first;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  byte[] bytes() {
    return bytes;
  }

  long first() {
    return first;
  }

  /** The index of the first entry behind this batch. */
  long next() {
    return first + entries.size();
  }

  List<Entry> entries() {
    return entries;
  }
}
