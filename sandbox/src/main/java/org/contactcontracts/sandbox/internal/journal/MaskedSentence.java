package org.contactcontracts.sandbox.internal.journal;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the checker says of a message, without the names that only the message has. */
final class MaskedSentence {
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

  private final Set<String> words;

  MaskedSentence(Set<String> words) {
    this.words = words;
  }

  /** A JSON Pointer. */
  String pointer(String pointer) {
    return Stream.of(pointer.split("/", -1))
        .map(token -> isKnown(token.replace("~1", "/").replace("~0", "~")) ? token : masked(token))
        .collect(Collectors.joining("/"));
  }

  /**
   * A sentence about the value at a pointer. Names stand in it in double quotes, and may have such
   * quotes themselves; so everything from the first to the last one is masked, unless each name is
   * the contract's.
   */
  String sentence(String sentence, String pointer, String method) {
    String masked = pointer.isEmpty() ? sentence : sentence.replace(pointer, pointer(pointer));
    masked =
        pointer.isEmpty()
            ? masked
            : masked.replace(pointer.substring(1), pointer(pointer).substring(1));
    masked = masked.replace(" method " + method + " ", " method " + Methods.shown(method) + " ");
    int first = masked.indexOf('"');
    int last = masked.lastIndexOf('"');
    if (first < 0 || first == last) {
      return masked;
    }
    String[] parts = masked.substring(first + 1, last).split("\"", -1);
    boolean known = true;
    for (int i = 0; i < parts.length; i += 2) {
      known &= isKnown(parts[i]);
    }
    return known
        ? masked
        : masked.substring(0, first + 1)
            + MaskedText.shape(masked.substring(first + 1, last))
            + masked.substring(last);
  }

  private boolean isKnown(String name) {
    return name.isEmpty() || words.contains(name) || INDEX.matcher(name).matches();
  }

  private static String masked(String token) {
    return MaskedText.shape(token);
  }
}
