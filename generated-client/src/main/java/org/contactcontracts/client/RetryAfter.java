package org.contactcontracts.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** How long an answer asks to wait (RFC 9110, 10.2.3): in seconds, or until a date. */
public final class RetryAfter {

  private static final int MOST_DIGITS = 9;

  /** RFC 9110, 5.6.7: IMF-fixdate, and what a recipient must still read of asctime. */
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

  private static final DateTimeFormatter ASCTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US);

  private RetryAfter() {}

  /**
   * The wait that an answer asks for.
   *
   * @param now the time of day, from which a date counts
   * @return zero for a date that has passed; empty if the answer has no such header, or one that is
   *     neither seconds nor a date
   */
  public static Optional<Duration> of(TransportResponse response, Instant now) {
    return response.header("Retry-After").flatMap(text -> parse(text.strip(), now));
  }

  private static Optional<Duration> parse(String text, Instant now) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.length() > MOST_DIGITS
          ? Optional.empty()
          : Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    return date(text, now)
        .map(date -> Duration.between(now, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<Instant> date(String text, Instant now) {
    DateTimeFormatter format =
        text.endsWith("GMT") ? (text.indexOf(',') == 3 ? IMF_FIXDATE : rfc850(now)) : ASCTIME;
    try {
      return Optional.of(LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Two digits of a year that would be more than 50 years ahead mean the past (5.6.7). */
  private static DateTimeFormatter rfc850(Instant now) {
    int latest = now.plus(50 * 365L, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC).getYear();
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, latest - 99)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.US);
  }
}
