package org.contactcontracts.sandbox.internal.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Delivery;
import org.contactcontracts.sandbox.internal.exchange.Fault;
import org.contactcontracts.validator.Operation;

/** A fault that strikes one request. Not for several threads. */
final class SpoiltAnswer implements Fault {
  private final FaultSpec spec;
  private final String vendor;
  private final Optional<Operation> operation;
  private final SplittableRandom chance;
  private final Instant now;
  private boolean inVain;
  private int length;

  SpoiltAnswer(
      FaultSpec spec,
      String vendor,
      Optional<Operation> operation,
      SplittableRandom chance,
      Instant now) {
    this.spec = spec;
    this.vendor = vendor;
    this.operation = operation;
    this.chance = chance;
    this.now = now;
  }

  @Override
  public String name() {
    return inVain ? spec.type().id() + " (nothing to change)" : spec.type().id();
  }

  @Override
  public Optional<Answered> instead() {
    return switch (spec.type()) {
      case RATE_LIMIT -> Optional.of(error(429, RetryAfter.SECONDS));
      case SERVER_ERROR -> Optional.of(error(500, RetryAfter.MISSING));
      case UNAVAILABLE -> Optional.of(error(503, RetryAfter.MISSING));
      case DELAY,
          SLOW_BODY,
          RESET,
          TRUNCATED_JSON,
          MALFORMED_JSON,
          WRONG_CONTENT_TYPE,
          NEW_MEMBER,
          NEW_ENUM_VALUE,
          MISSING_MEMBER ->
          Optional.empty();
    };
  }

  private Answered error(int status, RetryAfter usual) {
    Answered error = VendorFailure.of(vendor, operation, status);
    RetryAfter form = spec.retryAfter() == null ? usual : spec.retryAfter();
    return form.value(spec.seconds(), now)
        .map(
            value ->
                new Answered(
                    error.status(), error.headers().with("Retry-After", value), error.body()))
        .orElse(error);
  }

  @Override
  public Answered change(Answered answered) {
    length = answered.body().length;
    return switch (spec.type()) {
      case RATE_LIMIT, SERVER_ERROR, UNAVAILABLE, DELAY, SLOW_BODY, RESET -> answered;
      case TRUNCATED_JSON -> with(answered, Arrays.copyOf(answered.body(), part()));
      case MALFORMED_JSON -> with(answered, malformed(answered.body()));
      case WRONG_CONTENT_TYPE ->
          new Answered(
              answered.status(),
              answered.headers().with("Content-Type", "text/html;charset=UTF-8"),
              answered.body());
      case NEW_MEMBER, NEW_ENUM_VALUE, MISSING_MEMBER -> beyondContract(answered);
    };
  }

  private Answered beyondContract(Answered answered) {
    Optional<byte[]> body =
        operation.flatMap(known -> ContractBreak.of(spec.type(), answered, known, chance));
    inVain = body.isEmpty();
    return body.map(bytes -> with(answered, bytes)).orElse(answered);
  }

  @Override
  public Delivery delivery() {
    Duration pause = Duration.ofMillis(spec.millis());
    return switch (spec.type()) {
      case DELAY -> new Delivery(pause, Duration.ZERO, Delivery.ALL, false);
      case SLOW_BODY -> new Delivery(Duration.ZERO, pause, Delivery.ALL, false);
      case RESET ->
          new Delivery(Duration.ZERO, Duration.ZERO, spec.bytes() == null ? 0 : part(), true);
      case RATE_LIMIT,
          SERVER_ERROR,
          UNAVAILABLE,
          TRUNCATED_JSON,
          MALFORMED_JSON,
          WRONG_CONTENT_TYPE,
          NEW_MEMBER,
          NEW_ENUM_VALUE,
          MISSING_MEMBER ->
          Delivery.atOnce();
    };
  }

  /** How much of the body is sent: never all of it, so that something is missing. */
  private int part() {
    int wanted = spec.bytes() == null ? length / 2 : spec.bytes();
    return Math.max(0, Math.min(wanted, length - 1));
  }

  /** A comma before the last bracket, which is no JSON whatever is inside. */
  private static byte[] malformed(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).stripTrailing();
    String broken =
        text.isEmpty()
            ? "{,"
            : text.substring(0, text.length() - 1) + ",," + text.charAt(text.length() - 1);
    return broken.getBytes(StandardCharsets.UTF_8);
  }

  private static Answered with(Answered answered, byte[] body) {
    return new Answered(answered.status(), answered.headers(), body);
  }
}
