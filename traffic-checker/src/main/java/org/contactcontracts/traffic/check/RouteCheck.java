package org.contactcontracts.traffic.check;

import java.util.List;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Shown;
import org.jspecify.annotations.Nullable;

/** Says why no operation fits an exchange, and which one may have been meant. */
final class RouteCheck {
  /** Who checks against more contracts at once knows where they are. */
  private static final int MOST_SERVERS = 8;

  private RouteCheck() {}

  /**
   * Adds the finding.
   *
   * @param servers those that are known, to be named where none of them was asked
   */
  static void check(
      @Nullable RecordedUrl url,
      String method,
      Route route,
      List<String> servers,
      Findings findings) {
    Site site = route.site();
    PathItem item = route.item();
    if (url == null || site == null) {
      findings.add(Rule.UNKNOWN_SERVER, unknownServer(servers), "");
    } else if (item == null) {
      findings.add(Rule.UNKNOWN_PATH, unknownPath(url, route.pathStart(), site), "");
    } else {
      findings.add(Rule.UNKNOWN_METHOD, unknownMethod(method, item), "");
    }
  }

  private static Finding unknownServer(List<String> servers) {
    int shown = Math.min(servers.size(), MOST_SERVERS);
    String known =
        servers.isEmpty()
            ? ""
            : "Send it to " + Shown.list(servers.subList(0, shown), "or") + "; if it goes to";

    return new Finding(
        "",
        "servers",
        "The URL belongs to no server of any contract.",
        (known.isEmpty() ? "If it goes to" : known)
            + " a gateway or a copy of a vendor, say which with --server vendor=URL.",
        "#/servers");
  }

  private static Finding unknownPath(RecordedUrl url, int from, Site site) {
    return new Finding(
        "",
        "paths",
        "The contract has no path that fits; that of the request has "
            + Shown.count(url.segments(from), "segment")
            + ".",
        NearestPath.of(url, from, site.items()).remedy(),
        "#/paths");
  }

  private static Finding unknownMethod(String method, PathItem item) {
    List<String> methods = item.operations().stream().map(OperationRules::method).toList();
    return new Finding(
        "",
        "method",
        "The contract has no method %s for the path %s."
            .formatted(Shown.text(method, 16), item.template()),
        "Send " + Shown.list(methods, "or") + ".",
        item.pointer());
  }
}
