package org.contactcontracts.client;

/** Something in the path does not exist (status 404). */
public final class NotFoundException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  NotFoundException(Answer answer) {
    super("not-found", "Nothing has changed; check the ids in the call.", answer);
  }
}
