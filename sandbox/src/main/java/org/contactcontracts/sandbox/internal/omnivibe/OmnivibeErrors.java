package org.contactcontracts.sandbox.internal.omnivibe;

import org.contactcontracts.model.omnivibe.StatusError;
import org.contactcontracts.model.omnivibe.ValidationError;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.server.Refusal;

/** The errors of Omnivibe, in the shapes of Chatwoot's public API and of Rails below it. */
final class OmnivibeErrors implements VendorErrors {

  @Override
  public Answer refused(Refusal refusal) {
    return switch (refusal.reason()) {
      case PATH -> notFound();
      case MEDIA_TYPE, TOO_LARGE, UNREADABLE -> badRequest("");
      case INVALID ->
          new Answer(
              422,
              ValidationError.builder()
                  .message(VendorErrors.sentences(refusal))
                  .attributes(VendorErrors.members(refusal))
                  .build());
    };
  }

  /** Rails names the status and says no more. */
  @Override
  public Answer badRequest(String message) {
    return status(400, "Bad Request");
  }

  @Override
  public Answer notFound() {
    return status(404, "Not Found");
  }

  @Override
  public Answer failed() {
    return status(500, "Internal Server Error");
  }

  @Override
  public Answer full(String message) {
    return status(500, message);
  }

  private static Answer status(int status, String error) {
    return new Answer(status, StatusError.builder().status(status).error(error).build());
  }
}
