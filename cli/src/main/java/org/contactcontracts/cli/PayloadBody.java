package org.contactcontracts.cli;

import java.util.Optional;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.ContractException;
import org.contactcontracts.validator.Operation;

/**
 * Finds the body of an operation that payload files are held against.
 *
 * @param operation of which operation
 * @param mediaType in which media type; empty for JSON, or the only one
 */
record PayloadBody(Operation operation, Optional<String> mediaType) {
  /**
   * The body.
   *
   * @param request whether it is that of the request
   * @param status that of which response, unless it is that of the request
   * @throws ContractException when the operation has none; its message names the known ones
   */
  BodyContract find(boolean request, int status) {
    return request ? request() : response(status);
  }

  private BodyContract request() {
    if (mediaType.isEmpty()) {
      return operation.request();
    }
    return operation
        .request(mediaType.get())
        .orElseThrow(
            () ->
                new ContractException(
                    ContractException.UNKNOWN_MEDIA_TYPE,
                    "The operation %s of %s takes no %s; it takes %s."
                        .formatted(
                            operation.id(),
                            operation.vendor(),
                            mediaType.get(),
                            String.join(", ", operation.requestMediaTypes()))));
  }

  private BodyContract response(int status) {
    if (!operation.documents(status)) {
      throw new ContractException(
          ContractException.UNKNOWN_MEDIA_TYPE,
          "The operation %s of %s has no response %d; it has %s."
              .formatted(
                  operation.id(),
                  operation.vendor(),
                  status,
                  String.join(", ", operation.statuses())));
    }
    Optional<BodyContract> body =
        mediaType.isPresent()
            ? operation.response(status, mediaType.get())
            : operation.response(status);
    return body.orElseThrow(
        () ->
            new ContractException(
                ContractException.UNKNOWN_MEDIA_TYPE,
                "The response %d of %s of %s has no such body; its media types are %s."
                    .formatted(
                        status,
                        operation.id(),
                        operation.vendor(),
                        String.join(", ", operation.responseMediaTypes(status)))));
  }
}
