package org.contactcontracts.sandbox.internal.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of the members of one object, masked unless they are the contract's. Names that differ
 * do so afterwards, and those that are the same remain it.
 */
final class MaskedNames {
  private final Set<String> words;
  private final Map<String, String> masked = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * The last number that was tried for each shape. Without it an object of names of one shape would
   * take the square of their number: minutes for a request of a megabyte.
   */
  private final Map<String, Integer> tried = new HashMap<>();

  MaskedNames(Set<String> words) {
    this.words = words;
  }

  String of(String name) {
    return words.contains(name) ? name : masked.computeIfAbsent(name, this::unused);
  }

  private String unused(String name) {
    String shape = MaskedText.shape(name);
    String unused;
    do {
      int number = tried.merge(shape, 1, Integer::sum);
      unused = number == 1 ? shape : shape + number;
      // A word of the contract may still be to come.
    } while (words.contains(unused) || !used.add(unused));
    return unused;
  }
}
