package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final String ALICE = "/invent/orgs/c/contacts/contact_alice";

  @Test
  void answersTheFirst500RequestsOfAMinute() {
    ManualClock clock = new ManualClock();
    try (Sandbox sandbox = Sandbox.builder().clock(clock).inventRateLimit(true).start()) {
      Caller caller = new Caller(sandbox);
      for (int i = 0; i < 500; i++) {
        assertThat(patch(caller, "busy").statusCode()).isEqualTo(200);
      }

      HttpResponse<String> limited = patch(caller, "busy");
      HttpResponse<String> other = patch(caller, "idle");
      clock.advance();
      HttpResponse<String> later = patch(caller, "busy");

      assertThat(limited.statusCode()).isEqualTo(429);
      assertThat(limited.headers().firstValue("Retry-After")).contains("60");
      assertThat(limited.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(limited.body()).isEqualTo("{\"message\":\"Too many requests\"}");
      assertThat(other.statusCode()).isEqualTo(200);
      assertThat(later.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void limitsNothingUnlessToldTo() {
    try (Sandbox sandbox = Sandbox.builder().clock(new ManualClock()).start()) {
      Caller caller = new Caller(sandbox);

      for (int i = 0; i <= 500; i++) {
        assertThat(patch(caller, "busy").statusCode()).isEqualTo(200);
      }
    }
  }

  private static HttpResponse<String> patch(Caller caller, String token) {
    return caller.exchange(
        caller
            .request(ALICE, "Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString("{}"))
            .build());
  }
}
