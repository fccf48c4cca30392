package org.contactcontracts.client.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The retries that a client has in reserve: a bucket of tokens that retries empty and calls without
 * retries fill again.
 */
final class RetryBudget {

  /** A retry costs what this many calls without one give back. */
  private static final int COST = 10;

  private final int capacity;
  private final AtomicInteger tokens;

  RetryBudget(int retries) {
    capacity = retries * COST;
    tokens = new AtomicInteger(capacity);
  }

  /** Takes a retry out, if one is there. */
  boolean take() {
    int before = tokens.getAndUpdate(left -> left >= COST ? left - COST : left);
    return before >= COST;
  }

  /** A call went well at its first attempt. */
  void giveBack() {
    // Full almost always, and then nothing is written that the threads would contend for.
    if (tokens.get() < capacity) {
      tokens.updateAndGet(left -> Math.min(capacity, left + 1));
    }
  }
}
