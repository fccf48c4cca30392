package org.contactcontracts.sandbox.internal.metrics;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.contactcontracts.sandbox.internal.exchange.OperationPath;
import org.contactcontracts.validator.Contract;

/** The requests to one vendor, apart by operation and class of the status. */
final class VendorMeters {
  /** What is counted of requests that no operation takes. */
  static final String NO_OPERATION = "none";

  /** The classes of the statuses that a vendor or a fault answers. */
  static final List<String> CLASSES = List.of("2xx", "4xx", "5xx");

  private final String root;
  private final List<OperationPath> operations;
  private final Series[][] series;

  private VendorMeters(String vendor, List<OperationPath> operations) {
    root = "/" + vendor + "/";
    this.operations = operations;
    series = new Series[operations.size() + 1][CLASSES.size()];
    for (Series[] ofOperation : series) {
      for (int i = 0; i < CLASSES.size(); i++) {
        ofOperation[i] = new Series(new LongAdder(), new LongAdder());
      }
    }
  }

  static VendorMeters of(String vendor) {
    return new VendorMeters(
        vendor, Contract.of(vendor).operations().stream().map(OperationPath::of).toList());
  }

  void count(String method, String rawPath, int status, long nanos) {
    Series counted = series[operation(method, rawPath)][classOf(status)];
    counted.requests().increment();
    counted.nanos().add(nanos);
  }

  /** The place of the operation, or the one behind the last. */
  private int operation(String method, String rawPath) {
    if (!rawPath.startsWith(root)) {
      return operations.size();
    }
    int index = 0;
    while (index < operations.size()
        && !operations.get(index).isOf(method, rawPath, root.length())) {
      index++;
    }
    return index;
  }

  /** Every operation and, for what none takes, {@code none}. */
  List<String> operations() {
    return Stream.concat(
            operations.stream().map(path -> path.operation().id()), Stream.of(NO_OPERATION))
        .toList();
  }

  /**
   * What was counted of an operation, by their places in {@link #operations()} and {@link
   * #CLASSES}.
   */
  Series series(int operation, int statusClass) {
    return series[operation][statusClass];
  }

  private static int classOf(int status) {
    if (status < 300) {
      return 0;
    }
    return status < 500 ? 1 : 2;
  }

  /** Requests and how long their answers took to make, neither ever less than before. */
  record Series(LongAdder requests, LongAdder nanos) {}
}
