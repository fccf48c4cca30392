package org.contactcontracts.traffic.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of the path parameters in a URL that fits a template. */
final class PathValues {
  private final RecordedUrl url;
  private final int from;
  private final List<SegmentPattern> segments;

  /**
   * Those of a URL.
   *
   * @param from where the path below the server begins
   */
  PathValues(RecordedUrl url, int from, PathItem item) {
    this.url = url;
    this.from = from;
    this.segments = item.segments();
  }

  /** The value of a parameter, decoded if it can be; null when the template has no such one. */
  @Nullable String of(String name) {
    int start = from + 1;
    for (int i = 0; i < segments.size(); i++) {
      int slash = url.text().indexOf('/', start);
      int end = slash < 0 || slash > url.pathEnd() ? url.pathEnd() : slash;
      SegmentPattern pattern = segments.get(i);
      int parameter = pattern.names().indexOf(name);
      if (parameter >= 0) {
        String segment = url.text().substring(start, end);
        String value =
            pattern.isParameter() ? segment : pattern.values(segment).orElseThrow().get(parameter);
        return PercentEncoding.decoded(value, false).orElse(value);
      }
      start = end + 1;
    }
    return null;
  }
}
