package org.contactcontracts.sandbox.internal.fault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the header Retry-After is written (RFC 9110, 10.2.3). */
public enum RetryAfter {
  /** A number of seconds. */
  SECONDS,
  /** A date. */
  DATE,
  /** Not at all. */
  MISSING,
  /** As nobody can read it. */
  MALFORMED;

  /** RFC 9110, 5.6.7: the one form of dates that is to be sent. */
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The name that users type. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form with a name. */
  public static Optional<RetryAfter> withId(String id) {
    return Stream.of(values()).filter(form -> form.id().equals(id)).findFirst();
  }

  /** The value of the header. */
  Optional<String> value(int seconds, Instant now) {
    return switch (this) {
      case SECONDS -> Optional.of(Integer.toString(seconds));
      case DATE -> Optional.of(IMF_FIXDATE.format(now.plusSeconds(seconds)));
      case MISSING -> Optional.empty();
      case MALFORMED -> Optional.of("soon");
    };
  }
}
