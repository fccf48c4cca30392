package org.contactcontracts.client.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of an operation.
 *
 * @param <T> the type of the success body
 * @param pathTemplate the path, with a name in braces for each value
 * @param errorTypes the types of the error bodies by status, or by range such as 5XX
 */
public record Operation<T>(
    String vendor,
    String id,
    String method,
    String pathTemplate,
    Class<T> responseType,
    Map<String, Class<?>> errorTypes) {

  /** Vendor and operation, as messages name it. */
  public String name() {
    return vendor + " " + id;
  }

  @Nullable Class<?> errorType(int status) {
    Class<?> exact = errorTypes.get(Integer.toString(status));
    return exact != null ? exact : errorTypes.get(status / 100 + "XX");
  }
}
