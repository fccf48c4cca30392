package org.contactcontracts.client;

/** The credential is missing, not valid, or not allowed to do this (status 401). */
public final class UnauthorizedException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  UnauthorizedException(Answer answer) {
    super("unauthorized", "Nothing has changed; check the credential and what it may do.", answer);
  }
}
