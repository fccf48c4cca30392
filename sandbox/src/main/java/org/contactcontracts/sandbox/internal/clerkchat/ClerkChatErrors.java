package org.contactcontracts.sandbox.internal.clerkchat;

import org.contactcontracts.model.clerkchat.ApiError;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.server.Refusal;

/**
 * The errors of Clerk Chat, which documents none. Its contract has no 5xx at all; a server that
 * fails says so all the same.
 */
final class ClerkChatErrors implements VendorErrors {

  @Override
  public Answer refused(Refusal refusal) {
    return switch (refusal.reason()) {
      case PATH -> notFound();
      case MEDIA_TYPE, TOO_LARGE, UNREADABLE -> badRequest(VendorErrors.sentences(refusal));
      case INVALID -> answer(422, VendorErrors.sentences(refusal));
    };
  }

  @Override
  public Answer badRequest(String message) {
    return answer(400, message);
  }

  @Override
  public Answer notFound() {
    return answer(404, "Not found");
  }

  @Override
  public Answer failed() {
    return answer(500, "Internal server error");
  }

  @Override
  public Answer full(String message) {
    return answer(500, message);
  }

  Answer contactNotFound() {
    return answer(404, "Contact not found");
  }

  Answer unauthorized(String message) {
    return answer(401, message);
  }

  private static Answer answer(int status, String message) {
    return new Answer(status, ApiError.builder().message(message).build());
  }
}
