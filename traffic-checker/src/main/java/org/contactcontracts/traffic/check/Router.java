package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.validator.Server;

/**
 * Finds the operation of a request by its URL and method. Servers without variables win, then the
 * longest base path, then the order of the contracts; a server with variables is asked last and
 * only counts where a path fits, because a host name that may be any would claim everybody's
 * traffic. Immutable and safe for use by several threads.
 */
final class Router {
  private final List<Site.At<Origin>> origins = new ArrayList<>();
  private final List<Site.At<Server>> templated = new ArrayList<>();
  private final List<ServerTemplate> templates;
  private final List<String> known;

  /**
   * A router.
   *
   * @param contracts in the order in which they are asked
   * @param servers more servers by vendor
   */
  Router(List<ContractRules> contracts, Map<String, List<Origin>> servers) {
    for (ContractRules contract : contracts) {
      List<Site.At<Origin>> own = new ArrayList<>();
      List<Site.At<Server>> ownTemplated = new ArrayList<>();
      List<Origin> given = servers.getOrDefault(contract.vendor(), List.of());
      for (OperationRules operation : contract.operations()) {
        given.forEach(origin -> add(own, origin, contract, operation));
        for (Server server : operation.servers()) {
          Optional<Origin> origin = Origin.of(server.url());
          if (server.url().contains("{")) {
            add(ownTemplated, server, contract, operation);
          } else if (origin.isPresent()) {
            add(own, origin.get(), contract, operation);
          }
        }
      }
      origins.addAll(own);
      templated.addAll(ownTemplated);
    }
    // The sort is stable, so that the order of the contracts stays among equals.
    origins.sort(Comparator.comparingInt(at -> -at.address().basePath().length()));
    known =
        contracts.stream()
            .flatMap(contract -> contract.operations().stream())
            .flatMap(operation -> operation.servers().stream())
            .map(Server::url)
            .filter(url -> url.contains("://"))
            .distinct()
            .toList();
    templates = templated.stream().map(at -> new ServerTemplate(at.address())).toList();
  }

  /** The URLs of the servers that are not given but stand in a contract, in their order. */
  List<String> servers() {
    return known;
  }

  private static <T> void add(
      List<Site.At<T>> sites, T address, ContractRules contract, OperationRules operation) {
    Site.At.in(sites, address, () -> new Site(contract)).add(operation);
  }

  Route route(RecordedUrl url, String method) {
    Route best = Route.UNKNOWN;
    for (int i = 0; i < origins.size(); i++) {
      Origin origin = origins.get(i).address();
      if (origin.has(url)) {
        int start = url.pathStart() + origin.basePath().length();
        Route route = within(origins.get(i).site(), url, start, method);
        if (route.length() == 3) {
          return route;
        }
        best = route.length() > best.length() ? route : best;
      }
    }
    return best.length() > 0 ? best : templated(url, method);
  }

  private Route templated(RecordedUrl url, String method) {
    Route best = Route.UNKNOWN;
    for (int i = 0; i < templated.size(); i++) {
      int start = templates.get(i).end(url);
      if (start >= url.pathStart()) {
        Route route = within(templated.get(i).site(), url, start, method);
        best = route.length() > Math.max(1, best.length()) ? route : best;
      }
    }
    return best;
  }

  private static Route within(Site site, RecordedUrl url, int start, String method) {
    PathItem item = site.paths().find(url.text(), start, url.pathEnd());
    return new Route(site, item, item == null ? null : item.operation(method), start);
  }
}
