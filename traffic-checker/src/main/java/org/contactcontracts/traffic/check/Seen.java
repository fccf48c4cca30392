package org.contactcontracts.traffic.check;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** Which things traffic has touched. Safe for use by several threads. */
final class Seen {
  private final AtomicIntegerArray flags;

  Seen(int size) {
    flags = new AtomicIntegerArray(size);
  }

  /**
   * Writes once only: what every exchange touches is a line of the cache that all threads share.
   */
  void mark(int item) {
    if (flags.getPlain(item) == 0) {
      flags.set(item, 1);
    }
  }

  boolean has(int item) {
    return flags.get(item) != 0;
  }
}
