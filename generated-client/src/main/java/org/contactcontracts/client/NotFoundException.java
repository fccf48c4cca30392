package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/** Something in the path does not exist (status 404). */
public final class NotFoundException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  NotFoundException(String operation, TransportResponse response, @Nullable Object error) {
    super(
        "not-found", operation, "Nothing has changed; check the ids in the call.", response, error);
  }
}
