package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a contract offers at one server. Immutable once it is filled. */
final class Site {
  private final ContractRules contract;
  private final PathTree paths = new PathTree();
  private final List<PathItem> items = new ArrayList<>();

  Site(ContractRules contract) {
    this.contract = contract;
  }

  void add(OperationRules operation) {
    PathItem item = paths.item(operation.pathTemplate());
    if (item.operations().isEmpty()) {
      items.add(item);
    }
    item.add(operation);
  }

  ContractRules contract() {
    return contract;
  }

  PathTree paths() {
    return paths;
  }

  /** In the order of the contract. */
  List<PathItem> items() {
    return items;
  }

  /** A site with an address: no variables, or some. */
  record At<T>(T address, Site site) {
    static <T> Site in(List<At<T>> sites, T address, Supplier<Site> maker) {
      for (At<T> known : sites) {
        if (known.address.equals(address)) {
          return known.site;
        }
      }
      At<T> made = new At<>(address, maker.get());
      sites.add(made);
      return made.site;
    }
  }
}
