package org.contactcontracts.server.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactcontracts.validator.Operation;

/**
 * The methods of a server, as far as they are known before it matches a request. Safe for use by
 * several threads.
 */
public final class Routes {

  private final List<Route> routes = new CopyOnWriteArrayList<>();

  public void add(Route route) {
    routes.add(route);
  }

  /**
   * The operation that a request is for, whatever its media types; empty when it may be for another
   * method too, because each runtime chooses among them in its own way.
   *
   * @param path as it was sent, percent-encoded, below the path of the application
   */
  Optional<Operation> operation(String method, String path) {
    String plain = Route.plain(path);
    Optional<Operation> fitting = Optional.empty();
    boolean isFirst = true;
    for (Route route : routes) {
      if (route.fits(method, plain)) {
        if (!isFirst && !route.operation().equals(fitting)) {
          return Optional.empty();
        }
        fitting = route.operation();
        isFirst = false;
      }
    }
    return fitting;
  }
}
