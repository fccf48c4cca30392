package org.contactcontracts.client;

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

  ErrorResponseException(
      String code,
      String operation,
      String remedy,
      TransportResponse response,
      @Nullable Object error) {
    super(
        code,
        operation,
        operation + " was answered with status " + response.status() + ". " + remedy,
        null);
    this.response = response;
    this.error = error;
  }

  /**
   * The exception for an answer.
   *
   * @param operation vendor and operation
   * @param response an answer whose status is not 2xx
   * @param error the error body as the contract types it, or null if it has none or does not follow
   *     it
   */
  public static ErrorResponseException of(
      String operation, TransportResponse response, @Nullable Object error) {
    int status = response.status();
    return switch (status) {
      case 400 -> new BadRequestException(operation, response, error);
      case 401 -> new UnauthorizedException(operation, response, error);
      case 404 -> new NotFoundException(operation, response, error);
      case 422 -> new UnprocessableException(operation, response, error);
      case 429 -> new RateLimitedException(operation, response, error);
      default ->
          status >= 500
              ? new ServerErrorException(operation, response, error)
              : new ErrorResponseException(
                  "unexpected-status",
                  operation,
                  "The contract does not name this status; check the base URL.",
                  response,
                  error);
    };
  }

  /** The HTTP status. */
  public int status() {
    return response.status();
  }

  /** The answer as it came. */
  public TransportResponse response() {
    return response;
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
