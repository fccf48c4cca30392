package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/** The request is malformed or breaks the contract (status 400). */
public final class BadRequestException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  BadRequestException(String operation, TransportResponse response, @Nullable Object error) {
    super(
        "bad-request",
        operation,
        "Nothing has changed; error(…) tells what the vendor dislikes in the request.",
        response,
        error);
  }
}
