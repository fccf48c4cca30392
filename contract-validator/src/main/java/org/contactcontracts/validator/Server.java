package org.contactcontracts.validator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A server of a contract (OAS 3.1.1, Server Object).
 *
 * @param url as the contract writes it, with variables in braces, such as {@code https://{host}};
 *     relative when the contract says so
 * @param variables the values that a variable may have, by its name; an empty list allows any
 */
public record Server(String url, Map<String, List<String>> variables) {
  /** Checks that nothing is null. */
  public Server {
    Objects.requireNonNull(url, "url");
    Map<String, List<String>> copy = new LinkedHashMap<>();
    variables.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    variables = Map.copyOf(copy);
  }
}
