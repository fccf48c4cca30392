package org.contactcontracts.traffic.internal.recording;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives one string for equal texts, such as the name of a header in a million entries. Holds the
 * last ones only, so that a recording of ever new texts costs no memory. Not safe for use by
 * several threads.
 */
final class ShortTexts {
  private static final int SLOTS = 256;
  private static final int LONGEST = 64;

  private final @Nullable Text[] slots = new Text[SLOTS];

  @SuppressWarnings("ArrayRecordComponent") // Texts are compared by their characters only.
  private record Text(char[] characters, String string) {}

  String text(char[] characters, int offset, int length) {
    if (length == 0 || length > LONGEST) {
      return new String(characters, offset, length);
    }
    int slot = slot(characters, offset, length);
    Text known = slots[slot];
    if (known != null
        && Arrays.equals(
            known.characters(),
            0,
            known.characters().length,
            characters,
            offset,
            offset + length)) {
      return known.string();
    }
    String text = new String(characters, offset, length);
    slots[slot] = new Text(text.toCharArray(), text);
    return text;
  }

  /** Few characters tell most names apart, and a slot that is shared costs only a new string. */
  private static int slot(char[] characters, int offset, int length) {
    int hash = length;
    hash = 31 * hash + characters[offset];
    hash = 31 * hash + characters[offset + length / 2];
    hash = 31 * hash + characters[offset + length - 1];
    return hash & (SLOTS - 1);
  }
}
