package org.contactcontracts.sandbox.internal;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;

/**
 * What a vendor sees of a request before anything else is looked at.
 *
 * @param headers the headers, by name without regard to case
 * @param path the decoded segments of the path below the vendor id
 */
public record RequestHead(MultivaluedMap<String, String> headers, List<String> path) {

  /** Copies the path. */
  public RequestHead {
    path = List.copyOf(path);
  }

  /** The value of a header without the blanks around it; empty when it is missing or blank. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
