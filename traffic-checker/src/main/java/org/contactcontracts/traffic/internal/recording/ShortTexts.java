package org.contactcontracts.traffic.internal.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives one string for equal texts, such as the name of a header in a million entries. Holds the
 * last ones only, so that a recording of ever new texts costs no memory. Not safe for use by
 * several threads.
 */
final class ShortTexts {
  private static final int SLOT_BITS = 10;
  private static final int LONGEST = 64;
  // Far more than an entry has; the others are looked up.
  private static final int MOST_STEPS = 512;
  // Odd and without a pattern, so that every bit of a text has a say in its slot.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final @Nullable ShortText[] slots = new ShortText[1 << SLOT_BITS];

  // What came once, such as a token, may never come again.
  private final long[] lastSeen = new long[1 << SLOT_BITS];

  // The texts of the last entries in their order, which in the next one is mostly the same.
  private final @Nullable ShortText[] steps = new ShortText[MOST_STEPS];
  private int step;

  /** Begins with the texts of an entry. */
  void begin() {
    step = 0;
  }

  /**
   * The text that is likely to come next, if it does: within quotes at an offset.
   *
   * @return null when it is another text, or no text
   */
  @Nullable ShortText likely(byte[] bytes, int quote, int end) {
    if (step == MOST_STEPS) {
      return null;
    }
    ShortText likely = steps[step];
    if (likely == null || !likely.isStringAt(bytes, quote, end)) {
      return null;
    }
    step++;
    return likely;
  }

  /** The string of a text in ASCII, which was not likely. */
  String text(byte[] bytes, int from, int length) {
    ShortText known = known(bytes, from, length);
    if (step < MOST_STEPS) {
      steps[step] = known == null ? steps[step] : known;
      step++;
    }
    return known == null ? string(bytes, from, length) : known.string();
  }

  /** The text as it came before; null for one that came too seldom, or is too long. */
  private @Nullable ShortText known(byte[] bytes, int from, int length) {
    if (length == 0 || length > LONGEST || from + Long.BYTES > bytes.length) {
      return null;
    }
    long first = StringBytes.word(bytes, from);
    long last = 0;
    if (length < Long.BYTES) {
      first &= (1L << (length << 3)) - 1;
    } else {
      last = StringBytes.word(bytes, from + length - Long.BYTES);
    }
    long hash = ((first * SPREAD) ^ last ^ length) * SPREAD;
    int slot = (int) (hash >>> (Long.SIZE - SLOT_BITS));
    ShortText known = slots[slot];
    if (known != null && known.length() == length && known.isAt(bytes, from)) {
      return known;
    }
    boolean again = lastSeen[slot] == hash;
    lastSeen[slot] = hash;
    if (!again) {
      return null;
    }
    byte[] copy = Arrays.copyOfRange(bytes, from, from + length);
    ShortText text = new ShortText(copy, string(copy, 0, length));
    slots[slot] = text;
    return text;
  }

  private static String string(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }
}
