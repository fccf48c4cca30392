package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.validator.Shown;

/**
 * The path template that a request probably meant, without a word of the request itself: a path may
 * hold personal data.
 *
 * @param remedy one sentence that says how to mend the path
 */
record NearestPath(String remedy) {

  /** Of more templates none is looked for, because every wrong path would be held against all. */
  private static final int MOST_TEMPLATES = 1000;

  /**
   * The nearest of some.
   *
   * @param from where the path below the server begins
   */
  static NearestPath of(RecordedUrl url, int from, List<PathItem> items) {
    List<String> given = segments(url, from);
    PathItem nearest = null;
    int best = Integer.MAX_VALUE;
    for (PathItem item : items.subList(0, Math.min(items.size(), MOST_TEMPLATES))) {
      int distance = distance(given, item.segments());
      if (distance < best) {
        best = distance;
        nearest = item;
      }
    }
    if (nearest == null) {
      return new NearestPath("Look for the path in the contract.");
    }
    return new NearestPath(
        "If %s was meant, %s.".formatted(nearest.template(), advice(given, nearest)));
  }

  private static List<String> segments(RecordedUrl url, int from) {
    List<String> segments = new ArrayList<>();
    String path = url.text().substring(from, url.pathEnd());
    if (!path.isEmpty()) {
      segments.addAll(List.of(path.substring(1).split("/", -1)));
    }
    return segments;
  }

  /** How many segments differ, and by how many there are too few or too many. */
  private static int distance(List<String> given, List<SegmentPattern> wanted) {
    int shared = Math.min(given.size(), wanted.size());
    int distance = 2 * Math.abs(given.size() - wanted.size());
    for (int i = 0; i < shared; i++) {
      distance += fits(given.get(i), wanted.get(i)) ? 0 : 1;
    }
    return distance;
  }

  private static boolean fits(String given, SegmentPattern wanted) {
    if (wanted.isText()) {
      return PercentEncoding.decoded(given, false).orElse(given).equals(wanted.texts().get(0));
    }
    return !given.isEmpty() && wanted.values(given).isPresent();
  }

  private static String advice(List<String> given, PathItem nearest) {
    List<SegmentPattern> wanted = nearest.segments();
    if (given.size() != wanted.size()) {
      return "mend the path, which then has " + Shown.count(wanted.size(), "segment");
    }
    List<String> orders = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      SegmentPattern pattern = wanted.get(i);
      if (!fits(given.get(i), pattern)) {
        orders.add(
            pattern.isText()
                ? "make segment %d %s".formatted(i + 1, pattern.texts().get(0))
                : "give segment %d a value for %s"
                    .formatted(i + 1, Shown.list(pattern.names(), "and")));
      }
    }
    return Shown.list(orders, "and");
  }
}
