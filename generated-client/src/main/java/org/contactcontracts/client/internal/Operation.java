package org.contactcontracts.client.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of an operation.
 *
 * @param <T> the type of the success body
 */
public final class Operation<T> {

  private final String vendor;
  private final String id;
  private final String name;
  private final String method;
  private final PathTemplate path;
  private final Class<?> requestType;
  private final Class<T> responseType;
  private final BodyReader<T> reader;
  private final Map<String, Class<?>> errorTypes;
  private final boolean idempotent;

  /**
   * An operation.
   *
   * @param pathTemplate the path, with a name in braces for each value
   * @param requestType the type of the JSON request
   * @param reader reads the success body
   * @param idempotent whether the contract marks it as such, so that it may be repeated
   * @param errorTypes the types of the error bodies by status, or by range such as 5XX
   */
  public Operation(
      String vendor,
      String id,
      String method,
      String pathTemplate,
      boolean idempotent,
      Class<?> requestType,
      Class<T> responseType,
      BodyReader<T> reader,
      Map<String, Class<?>> errorTypes) {
    this.vendor = vendor;
    this.id = id;
    this.name = vendor + " " + id;
    this.method = method;
    this.path = PathTemplate.parse(pathTemplate);
    this.idempotent = idempotent;
    this.requestType = requestType;
    this.responseType = responseType;
    this.reader = reader;
    this.errorTypes = errorTypes;
  }

  /** Reads a body as what the contract says of it. */
  public interface BodyReader<T> {

    /** Reads the whole body. */
    T read(byte[] json) throws IOException;
  }

  String vendor() {
    return vendor;
  }

  String id() {
    return id;
  }

  /** Vendor and operation, as messages name it. */
  String name() {
    return name;
  }

  String method() {
    return method;
  }

  PathTemplate path() {
    return path;
  }

  boolean isIdempotent() {
    return idempotent;
  }

  BodyReader<T> reader() {
    return reader;
  }

  /** The names of all members that the contract lists for request and answers. */
  Set<String> knownNames() {
    Set<String> names = MemberNames.of(requestType);
    names.addAll(MemberNames.of(responseType));
    errorTypes.values().forEach(type -> names.addAll(MemberNames.of(type)));
    return names;
  }

  @Nullable Class<?> errorType(int status) {
    Class<?> exact = errorTypes.get(Integer.toString(status));
    return exact != null ? exact : errorTypes.get(status / 100 + "XX");
  }
}
