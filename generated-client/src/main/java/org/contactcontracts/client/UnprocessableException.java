package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/** A member of the request breaks a rule (status 422). */
public final class UnprocessableException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  UnprocessableException(String operation, TransportResponse response, @Nullable Object error) {
    super(
        "unprocessable",
        operation,
        "Nothing has changed; error(…) names the members that break a rule.",
        response,
        error);
  }
}
