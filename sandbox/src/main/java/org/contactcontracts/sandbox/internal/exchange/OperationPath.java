package org.contactcontracts.sandbox.internal.exchange;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;

/**
 * Tells an operation by its method and its path, without making anything that has to be collected.
 *
 * @param segments of the path; empty where any value stands
 */
public record OperationPath(Operation operation, List<String> segments) {

  /** Copies the segments. */
  public OperationPath {
    segments = List.copyOf(segments);
  }

  /** The path of an operation. */
  public static OperationPath of(Operation operation) {
    return new OperationPath(
        operation,
        List.of(operation.pathTemplate().split("/", -1)).stream()
            .skip(1)
            .map(segment -> segment.startsWith("{") ? "" : segment)
            .toList());
  }

  /** The operation of a request to a vendor, whose name is the first segment of the path. */
  public static Optional<Operation> find(Contract contract, Received received) {
    int vendor = received.rawPath().indexOf('/', 1);
    if (vendor < 0) {
      return Optional.empty();
    }
    return contract.operations().stream()
        .map(OperationPath::of)
        .filter(path -> path.isOf(received.method(), received.rawPath(), vendor + 1))
        .map(OperationPath::operation)
        .findFirst();
  }

  /**
   * Whether a request is for the operation.
   *
   * @param below where the path goes on behind the vendor's segment and its slash
   */
  public boolean isOf(String method, String rawPath, int below) {
    if (!operation.method().equals(method)) {
      return false;
    }
    int start = below;
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
