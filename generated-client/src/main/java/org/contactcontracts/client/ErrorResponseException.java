package org.contactcontracts.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vendor answered with an error. Its subclasses tell the errors apart that the contracts name.
 */
public sealed class ErrorResponseException extends ContactClientException
    permits BadRequestException,
        NotFoundException,
        RateLimitedException,
        ServerErrorException,
        UnauthorizedException,
        UnprocessableException {

  private static final long serialVersionUID = 1;

  private final transient TransportResponse response;
  private final transient @Nullable Object error;
  private final transient @Nullable Duration retryAfter;

  ErrorResponseException(String code, String remedy, Answer answer) {
    super(
        code,
        answer.operation(),
        answer.attempts(),
        answered(answer.operation(), answer.attempts(), answer.response()) + ". " + remedy,
        null);
    this.response = answer.response();
    this.error = answer.error();
    this.retryAfter = RetryAfter.of(answer.response(), answer.received()).orElse(null);
  }

  /**
   * An answer whose status is not 2xx.
   *
   * @param operation vendor and operation
   * @param attempts how many attempts were made
   * @param response the answer
   * @param error the error body as the contract types it, or null if it has none or does not follow
   *     it
   * @param received when it came, from which a date in {@code Retry-After} counts
   */
  public record Answer(
      String operation,
      int attempts,
      TransportResponse response,
      @Nullable Object error,
      Instant received) {}

  /** The exception for an answer whose status is not 2xx. */
  public static ErrorResponseException of(Answer answer) {
    int status = answer.response().status();
    return switch (status) {
      case 400 -> new BadRequestException(answer);
      case 401 -> new UnauthorizedException(answer);
      case 404 -> new NotFoundException(answer);
      case 422 -> new UnprocessableException(answer);
      case 429 -> new RateLimitedException(answer);
      default ->
          status >= 500
              ? new ServerErrorException(answer)
              : new ErrorResponseException(
                  "unexpected-status",
                  "The contract does not name this status; check the base URL.",
                  answer);
    };
  }

  /** The HTTP status. */
  public int status() {
    return response.status();
  }

  /** The vendor's id for this exchange, which its support asks for. */
  public Optional<String> requestId() {
    return response.requestId();
  }

  /** The answer as it came. */
  public TransportResponse response() {
    return response;
  }

  /**
   * How long the vendor asks to wait, counted from when the answer came; zero if it names a time
   * that has passed, empty if it does not say.
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * The vendor's error body.
   *
   * @param type the type that the contract gives it, such as {@code ApiError}
   * @return the body; empty if it is of another type or does not follow the contract
   */
  public <E> Optional<E> error(Class<E> type) {
    return type.isInstance(error) ? Optional.of(type.cast(error)) : Optional.empty();
  }
}
