package org.contactcontracts.client;

/** The request is malformed or breaks the contract (status 400). */
public final class BadRequestException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  BadRequestException(Answer answer) {
    super(
        "bad-request",
        "Nothing has changed; error(…) tells what the vendor dislikes in the request.",
        answer);
  }
}
