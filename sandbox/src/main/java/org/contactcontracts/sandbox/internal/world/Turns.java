package org.contactcontracts.sandbox.internal.world;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Has whoever changes the same contact wait for his turn. Without, of two updates at once one loses
 * against the other in the database, and is repeated; of a contact that everybody updates, most
 * would. Some contacts share their turns.
 */
final class Turns {
  private static final int PLACES = 256;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(PLACES).toArray(ReentrantLock[]::new);

  /** Does something when it is the turn of a contact. */
  <T> T take(long world, String key, Supplier<T> work) {
    ReentrantLock lock = locks[ContactKey.place(world, key, PLACES)];
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
