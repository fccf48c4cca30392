package org.contactcontracts.sandbox.internal.invent;

import java.time.Duration;
import org.contactcontracts.model.invent.ApiError;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.server.Refusal;

/** The errors of Invent. Its statuses are documented, its bodies are not; a message is assumed. */
final class InventErrors implements VendorErrors {

  @Override
  public Answer refused(Refusal refusal) {
    return switch (refusal.reason()) {
      case PATH -> notFound();
      case MEDIA_TYPE, TOO_LARGE, UNREADABLE, INVALID ->
          badRequest(VendorErrors.sentences(refusal));
    };
  }

  @Override
  public Answer badRequest(String message) {
    return answer(400, message);
  }

  @Override
  public Answer notFound() {
    return notFound("Not found");
  }

  @Override
  public Answer failed() {
    return answer(500, "Internal server error");
  }

  @Override
  public Answer full(String message) {
    return answer(503, message);
  }

  Answer unauthorized(String message) {
    return answer(401, message);
  }

  Answer notFound(String message) {
    return answer(404, message);
  }

  /** RFC 9110, 10.2.3: in seconds, rounded up, so that who waits as long is answered. */
  Answer tooManyRequests(Duration wait) {
    long seconds = wait.plusNanos(999_999_999).toSeconds();
    return answer(429, "Too many requests").with("Retry-After", Long.toString(seconds));
  }

  private static Answer answer(int status, String message) {
    return new Answer(status, ApiError.builder().message(message).build());
  }
}
