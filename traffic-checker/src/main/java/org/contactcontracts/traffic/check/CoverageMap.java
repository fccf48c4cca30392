package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.Coverage;

/** What traffic may touch, collected while the rules are made; each thing has a number. */
final class CoverageMap {
  private final List<Coverage.Item> items = new ArrayList<>();

  /** The number of a thing. */
  int add(Coverage.Item item) {
    items.add(item);
    return items.size() - 1;
  }

  int size() {
    return items.size();
  }

  /** What was seen of it. */
  Coverage with(Seen seen) {
    List<Coverage.Item> copy = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      Coverage.Item item = items.get(i);
      copy.add(
          new Coverage.Item(
              item.vendor(),
              item.operation(),
              item.kind(),
              item.status(),
              item.mediaType(),
              item.member(),
              item.state(),
              seen.has(i)));
    }
    return new Coverage(copy);
  }
}
