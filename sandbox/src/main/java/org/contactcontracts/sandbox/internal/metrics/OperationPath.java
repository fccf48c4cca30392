package org.contactcontracts.sandbox.internal.metrics;

import java.util.List;
import org.contactcontracts.validator.Operation;

/**
 * Tells an operation by its method and its path, without making anything that has to be collected.
 *
 * @param id the operationId
 * @param segments of the path with the vendor id first; empty where any value stands
 */
record OperationPath(String id, String method, List<String> segments) {

  static OperationPath of(String vendor, Operation operation) {
    return new OperationPath(
        operation.id(),
        operation.method(),
        List.of((vendor + operation.pathTemplate()).split("/", -1)).stream()
            .map(segment -> segment.startsWith("{") ? "" : segment)
            .toList());
  }

  boolean isOf(String sentMethod, String rawPath) {
    if (!method.equals(sentMethod)) {
      return false;
    }
    int start = 1;
    for (int i = 0; i < segments.size(); i++) {
      if (start > rawPath.length()) {
        return false;
      }
      int slash = rawPath.indexOf('/', start);
      int end = slash < 0 ? rawPath.length() : slash;
      if (!fits(segments.get(i), rawPath, start, end)) {
        return false;
      }
      start = end + 1;
    }
    return start > rawPath.length();
  }

  private static boolean fits(String segment, String rawPath, int start, int end) {
    return segment.isEmpty()
        ? end > start
        : segment.length() == end - start && rawPath.startsWith(segment, start);
  }
}
