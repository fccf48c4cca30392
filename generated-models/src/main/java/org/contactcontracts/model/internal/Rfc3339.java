package org.contactcontracts.model.internal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Date-times of RFC 3339, 5.6 in capitals, with at most nine digits of a fraction and an offset
 * within 18 hours; no leap second and no offset that is unknown ({@code -00:00}).
 */
public final class Rfc3339 {

  /** Of a date-time up to the seconds. */
  private static final int SECONDS_END = 19;

  private static final int NANO_DIGITS = 9;
  private static final int LAST_YEAR = 9999;
  private static final int SECONDS_A_MINUTE = 60;

  private Rfc3339() {}

  /** Whether a time has a year of four digits, and an offset without seconds (RFC 3339, 5.6). */
  public static boolean canWrite(OffsetDateTime time) {
    return time.getYear() >= 0
        && time.getYear() <= LAST_YEAR
        && time.getOffset().getTotalSeconds() % SECONDS_A_MINUTE == 0;
  }

  /** The time that a text says; null if it is none. */
  static @Nullable OffsetDateTime parse(String text) {
    if (!hasShape(text, "dddd-dd-ddTdd:dd:dd", 0)) {
      return null;
    }
    int fractionEnd = fractionEnd(text);
    ZoneOffset offset = offset(text, fractionEnd);
    if (offset == null) {
      return null;
    }
    try {
      return OffsetDateTime.of(
          number(text, 0, 4),
          number(text, 5, 7),
          number(text, 8, 10),
          number(text, 11, 13),
          number(text, 14, 16),
          number(text, 17, SECONDS_END),
          nanos(text, fractionEnd),
          offset);
    } catch (DateTimeException e) {
      // a day or an hour that does not exist
      return null;
    }
  }

  /**
   * Where the fraction ends; where it would start if there is none. What is not one, a point alone
   * or a tenth digit, is left for the offset, which cannot start so.
   */
  private static int fractionEnd(String text) {
    if (text.length() == SECONDS_END || text.charAt(SECONDS_END) != '.') {
      return SECONDS_END;
    }
    int end = SECONDS_END + 1;
    int most = Math.min(text.length(), end + NANO_DIGITS);
    while (end < most && isDigit(text.charAt(end))) {
      end++;
    }
    return end == SECONDS_END + 1 ? SECONDS_END : end;
  }

  private static int nanos(String text, int fractionEnd) {
    int nanos = 0;
    for (int i = 0; i < NANO_DIGITS; i++) {
      int at = SECONDS_END + 1 + i;
      nanos = nanos * 10 + (at < fractionEnd ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static @Nullable ZoneOffset offset(String text, int start) {
    if (text.length() == start + 1 && text.charAt(start) == 'Z') {
      return ZoneOffset.UTC;
    }
    if (text.length() != start + 6
        || !(hasShape(text, "+dd:dd", start) || hasShape(text, "-dd:dd", start))) {
      return null;
    }
    int hours = number(text, start + 1, start + 3);
    int minutes = number(text, start + 4, start + 6);
    boolean west = text.charAt(start) == '-';
    if (minutes > 59 || hours * 60 + minutes > 18 * 60 || (west && hours + minutes == 0)) {
      return null;
    }
    return ZoneOffset.ofTotalSeconds((west ? -60 : 60) * (hours * 60 + minutes));
  }

  private static boolean hasShape(String text, String shape, int start) {
    if (text.length() < start + shape.length()) {
      return false;
    }
    for (int i = 0; i < shape.length(); i++) {
      char c = text.charAt(start + i);
      if (shape.charAt(i) == 'd' ? !isDigit(c) : c != shape.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
