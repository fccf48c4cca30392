package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path template of one server with its operations. Immutable once it is filled. */
final class PathItem {
  private final String template;
  private final List<SegmentPattern> segments;
  private final List<OperationRules> operations = new ArrayList<>();

  PathItem(String template, List<SegmentPattern> segments) {
    this.template = template;
    this.segments = segments;
  }

  String template() {
    return template;
  }

  /** Where it stands in the contract. */
  String pointer() {
    return "#/paths/" + template.replace("~", "~0").replace("/", "~1");
  }

  List<SegmentPattern> segments() {
    return segments;
  }

  void add(OperationRules operation) {
    operations.add(operation);
  }

  /** The operation with a method; null when there is none. */
  @Nullable OperationRules operation(String method) {
    for (OperationRules operation : operations) {
      if (operation.method().equals(method)) {
        return operation;
      }
    }
    return null;
  }

  List<OperationRules> operations() {
    return operations;
  }
}
