package org.contactcontracts.client;

/** A member of the request breaks a rule (status 422). */
public final class UnprocessableException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  UnprocessableException(Answer answer) {
    super(
        "unprocessable",
        "Nothing has changed; error(…) names the members that break a rule.",
        answer);
  }
}
