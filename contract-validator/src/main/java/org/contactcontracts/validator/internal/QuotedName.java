package org.contactcontracts.validator.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of a member as it is mostly written: between its quotes and without escapes. */
final class QuotedName {
  private final byte[] name;
  private final byte[] quoted;
  private final long begin;
  private final long mask;

  QuotedName(String name) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.quoted = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
    this.begin = EightBytes.at(Arrays.copyOf(quoted, Math.max(quoted.length, Long.BYTES)), 0);
    this.mask = quoted.length < Long.BYTES ? (1L << (quoted.length * Byte.SIZE)) - 1 : -1L;
  }

  /** The name itself, in UTF-8. */
  byte[] bytes() {
    return name;
  }

  /** The offset behind the name where it stands at a place; negative where it does not. */
  int end(byte[] bytes, int at) {
    int end = at + quoted.length;
    if (at + Long.BYTES > bytes.length
        || end > bytes.length
        || (EightBytes.at(bytes, at) & mask) != begin) {
      return -1;
    }
    return quoted.length <= Long.BYTES || endsAt(bytes, at, end) ? end : -1;
  }

  /** Whether the rest is the same, too; the first eight bytes are. */
  private boolean endsAt(byte[] bytes, int at, int end) {
    int rest = quoted.length - Long.BYTES;
    if (rest > Long.BYTES) {
      return Arrays.equals(bytes, at, end, quoted, 0, quoted.length);
    }
    return EightBytes.at(bytes, end - Long.BYTES) == EightBytes.at(quoted, rest);
  }
}
