package org.contactcontracts.client;

/** The vendor failed (status 500 or above). */
public final class ServerErrorException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  ServerErrorException(Answer answer) {
    super("server-error", "The update may or may not have happened; repeat it later.", answer);
  }
}
