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

  MaskedNames(Set<String> words) {
    this.words = words;
  }

  String of(String name) {
    return words.contains(name) ? name : masked.computeIfAbsent(name, this::unused);
  }

  private String unused(String name) {
    String shape = MaskedText.shape(name);
    String unused = shape;
    // A word of the contract may still be to come.
    for (int i = 2; words.contains(unused) || !used.add(unused); i++) {
      unused = shape + i;
    }
    return unused;
  }
}
