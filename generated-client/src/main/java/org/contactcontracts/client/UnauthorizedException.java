package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/** The credential is missing, not valid, or not allowed to do this (status 401). */
public final class UnauthorizedException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  UnauthorizedException(String operation, TransportResponse response, @Nullable Object error) {
    super(
        "unauthorized",
        operation,
        "Nothing has changed; check the credential and what it may do.",
        response,
        error);
  }
}
