package org.contactcontracts.fuzz;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws from a seed: the same seed gives the same draws. Not safe for use by several threads. */
final class Draw {

  private final Random random;

  private Draw(long seed) {
    random = new Random(seed);
  }

  /** The draws for one body of a place; they depend on nothing but the arguments. */
  static Draw of(long seed, String place, int index) {
    long mixed = (seed * 31 + place.hashCode()) * 1_000_003L + index;
    // The finaliser of SplitMix64: neighbouring indices must not give similar draws.
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return new Draw(mixed ^ (mixed >>> 31));
  }

  /** True in so many of a hundred draws. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  /** An integer of a range, both ends included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  long anyLong() {
    return random.nextLong();
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  void shuffle(List<?> list) {
    Collections.shuffle(list, random);
  }
}
