package org.contactcontracts.client;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Too many requests came in too short a time (status 429). */
public final class RateLimitedException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  RateLimitedException(String operation, TransportResponse response, @Nullable Object error) {
    super(
        "rate-limited",
        operation,
        "Nothing has changed; wait as long as retryAfter() says, or a minute.",
        response,
        error);
  }

  /** How long the vendor asks to wait; empty if the answer does not say it in seconds. */
  public Optional<Duration> retryAfter() {
    return response()
        .header("Retry-After")
        .map(String::trim)
        .filter(text -> SECONDS.matcher(text).matches())
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
