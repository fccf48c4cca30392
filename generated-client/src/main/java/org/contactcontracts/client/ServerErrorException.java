package org.contactcontracts.client;

import org.jspecify.annotations.Nullable;

/** The vendor failed (status 500 or above). */
public final class ServerErrorException extends ErrorResponseException {

  private static final long serialVersionUID = 1;

  ServerErrorException(String operation, TransportResponse response, @Nullable Object error) {
    super(
        "server-error",
        operation,
        "The update may or may not have happened; repeat it later.",
        response,
        error);
  }
}
