package org.contactcontracts.sandbox.internal.ninetyninedigital;

import java.util.List;
import org.contactcontracts.model.ninetyninedigital.ErrorMessage;
import org.contactcontracts.model.ninetyninedigital.ErrorMessages;
import org.contactcontracts.model.ninetyninedigital.NotFoundError;
import org.contactcontracts.model.ninetyninedigital.StatusError;
import org.contactcontracts.model.ninetyninedigital.ValidationError;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.server.Refusal;

/** The errors of 99digital, in the shapes of Chatwoot's application API and of Rails below it. */
final class NinetyNineDigitalErrors implements VendorErrors {

  @Override
  public Answer refused(Refusal refusal) {
    return switch (refusal.reason()) {
      case PATH -> notFound();
      case MEDIA_TYPE, TOO_LARGE, UNREADABLE -> badRequest("");
      case INVALID -> invalid(VendorErrors.sentences(refusal), VendorErrors.members(refusal));
    };
  }

  /** Rails names the status and says no more. */
  @Override
  public Answer badRequest(String message) {
    return status(400, "Bad Request");
  }

  @Override
  public Answer notFound() {
    return new Answer(404, NotFoundError.builder().error("Resource could not be found").build());
  }

  @Override
  public Answer failed() {
    return status(500, "Internal Server Error");
  }

  @Override
  public Answer full(String message) {
    return status(500, message);
  }

  Answer signInFirst() {
    return new Answer(
        401,
        ErrorMessages.builder()
            .errors(List.of("You need to sign in or sign up before continuing."))
            .build());
  }

  Answer invalidToken() {
    return new Answer(401, ErrorMessage.builder().error("Invalid Access Token").build());
  }

  Answer invalid(String message, List<String> attributes) {
    return new Answer(
        422, ValidationError.builder().message(message).attributes(attributes).build());
  }

  private static Answer status(int status, String error) {
    return new Answer(status, StatusError.builder().status(status).error(error).build());
  }
}
