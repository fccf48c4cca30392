package org.contactcontracts.client.internal;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.client.UnreadableResponseException;
import org.contactcontracts.model.ContactJson;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of answers as the types that the contract gives them. */
final class Bodies {

  private Bodies() {}

  static <T> T read(Operation<T> operation, int attempts, TransportResponse response) {
    String where = "";
    try {
      return operation.reader().read(response.body());
    } catch (IOException e) {
      // No clause of its own for the mapper's exception, for which every first call would load it.
      // What is left is not JSON: reported below; the cause would quote the body.
      if (e instanceof JsonMappingException mapping) {
        where = pointer(mapping);
      }
    }
    throw new UnreadableResponseException(operation.name(), attempts, where, response);
  }

  /** The error body; null if the contract has none or it does not follow it. */
  static @Nullable Object error(Operation<?> operation, TransportResponse response) {
    Class<?> type = operation.errorType(response.status());
    if (type == null) {
      return null;
    }
    if (type == String.class) {
      return new String(response.body(), StandardCharsets.UTF_8);
    }
    try {
      return ContactJson.mapper().readValue(response.openBody(), type);
    } catch (IOException e) {
      return null;
    }
  }

  /** A JSON Pointer (RFC 6901, 3). */
  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      String name = step.getFieldName();
      pointer
          .append('/')
          .append(
              name == null
                  ? Integer.toString(step.getIndex())
                  : name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
