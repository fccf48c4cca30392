package org.contactcontracts.sandbox.internal.server;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The worlds that have been asked for since the start, so that they need not be made any more. A
 * world that an administrator deletes meanwhile is still taken for one. Safe for use by several
 * threads.
 */
final class MetWorlds {
  private final int max;
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  /**
   * None yet.
   *
   * @param max how many worlds there may be
   */
  MetWorlds(int max) {
    this.max = max;
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  void add(String id) {
    if (ids.size() >= max) {
      // Of worlds that were deleted since, or refused; the rest is met again.
      ids.clear();
    }
    ids.add(id);
  }
}
