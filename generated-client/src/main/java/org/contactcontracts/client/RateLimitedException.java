package org.contactcontracts.client;

/** Too many requests came in too short a time (status 429). */
public final class RateLimitedException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  RateLimitedException(Answer answer) {
    super(
        "rate-limited",
        "Nothing has changed; wait as long as retryAfter() says, or a minute.",
        answer);
  }
}
