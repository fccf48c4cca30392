package org.contactcontracts.validator.internal;

/**
 * Knows a date and time in its plain spelling at a glance, because most of the effort for an answer
 * of the vendors went into their times. A no says nothing: the pattern and the format have the
 * word.
 */
final class PlainDateTime {
  /**
   * The pattern that the contracts give to every time, which each plain one matches. A house rule
   * keeps them all alike.
   */
  static final String PATTERN =
      "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
          + "(\\.[0-9]{1,9})?(Z|(?!-00:00)[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)$";

  private static final String SECONDS = "dddd-dd-ddTdd:dd:dd";

  private PlainDateTime() {}

  /**
   * Whether the bytes spell a time of UTC like 2023-11-07T05:31:56.123Z, on a day before the 29th.
   * The byte before them is no Z.
   */
  static boolean is(byte[] bytes, int start, int end) {
    int length = SECONDS.length();
    // Of a text that is too short, the comparison ends at its Z.
    if (bytes[end - 1] != 'Z') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte b = bytes[start + i];
      char wanted = SECONDS.charAt(i);
      if (wanted == 'd' ? b < '0' || b > '9' : b != wanted) {
        return false;
      }
    }
    return bytes[start] != '0'
        && isWithin(bytes, start + 5, 1, 12)
        && isWithin(bytes, start + 8, 1, 28)
        && isWithin(bytes, start + 11, 0, 23)
        && isWithin(bytes, start + 14, 0, 59)
        && isWithin(bytes, start + 17, 0, 59)
        && isFraction(bytes, start + length, end - 1);
  }

  private static boolean isWithin(byte[] bytes, int at, int least, int most) {
    int number = (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    return number >= least && number <= most;
  }

  /** Nothing at all, or a point and one to nine digits. */
  private static boolean isFraction(byte[] bytes, int from, int to) {
    if (from == to) {
      return true;
    }
    if (bytes[from] != '.' || to - from < 2 || to - from > 10) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }
}
