package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A segment of a path template that mixes text with parameters, such as {@code {id}.json}.
 *
 * @param texts what stands before the first parameter, between two of them and after the last
 * @param names of the parameters
 */
record SegmentPattern(List<String> texts, List<String> names) {

  static SegmentPattern of(String segment) {
    List<String> texts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int open = segment.indexOf('{'); open >= 0; open = segment.indexOf('{', from)) {
      int close = segment.indexOf('}', open);
      if (close < 0) {
        break;
      }
      texts.add(segment.substring(from, open));
      names.add(segment.substring(open + 1, close));
      from = close + 1;
    }
    texts.add(segment.substring(from));
    return new SegmentPattern(List.copyOf(texts), List.copyOf(names));
  }

  boolean isText() {
    return names.isEmpty();
  }

  /** Whether it is one parameter and nothing else. */
  boolean isParameter() {
    return names.size() == 1 && texts.get(0).isEmpty() && texts.get(1).isEmpty();
  }

  /** The values of the parameters; empty when the segment is another. */
  Optional<List<String>> values(String segment) {
    List<String> values = new ArrayList<>();
    if (!segment.startsWith(texts.get(0))) {
      return Optional.empty();
    }
    int at = texts.get(0).length();
    for (int i = 0; i < names.size(); i++) {
      String next = texts.get(i + 1);
      boolean last = i == names.size() - 1;
      // The last one ends with the segment, each other before the next text that follows it.
      int end = last ? segment.length() - next.length() : segment.indexOf(next, at + 1);
      if (end <= at || (last && !segment.endsWith(next))) {
        return Optional.empty();
      }
      values.add(segment.substring(at, end));
      at = end + next.length();
    }
    return Optional.of(values);
  }
}
