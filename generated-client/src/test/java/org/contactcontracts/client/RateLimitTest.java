package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RateLimitTest {

  @Test
  void leavesAMarginOfATenthAndASecondAtMost() {
    assertThat(RateLimit.perMinute(500))
        .isEqualTo(new RateLimit(500, Duration.ofMinutes(1), Duration.ofSeconds(1)));
    assertThat(RateLimit.of(10, Duration.ofSeconds(1)).margin()).isEqualTo(Duration.ofMillis(100));
    assertThat(RateLimit.perMinute(500).withMargin(Duration.ZERO).margin()).isZero();
  }

  static Stream<Arguments> bad() {
    RateLimit good = RateLimit.perMinute(500);
    return Stream.of(
        bad(() -> RateLimit.perMinute(0), "A rate limit has from 1 to 100000 permits, not 0."),
        bad(
            () -> RateLimit.perMinute(100_001),
            "A rate limit has from 1 to 100000 permits, not 100001."),
        bad(
            () -> RateLimit.of(1, Duration.ofNanos(999_999)),
            "The duration of a rate limit is from a millisecond to a day, not PT0.000999999S."),
        bad(
            () -> RateLimit.of(1, Duration.ofDays(1).plusNanos(1)),
            "The duration of a rate limit is from a millisecond to a day, not PT24H0.000000001S."),
        bad(
            () -> good.withMargin(Duration.ofNanos(-1)),
            "The margin of a rate limit is from zero to its duration, not PT-0.000000001S."),
        bad(
            () -> good.withMargin(Duration.ofSeconds(61)),
            "The margin of a rate limit is from zero to its duration, not PT1M1S."));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refusesWhatIsOutOfRange(ThrowingCallable limit, String message) {
    assertThatThrownBy(limit).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private static Arguments bad(ThrowingCallable limit, String message) {
    return Arguments.of(limit, message);
  }
}
