package org.contactcontracts.traffic;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * Leaves all exchanges out except those of some vendors and operations. What is left out has no
 * finding, and {@link #settled} takes it out of a summary. The check is safe for use by several
 * threads, the rest is for the one that reads.
 */
public final class SelectedExchanges implements ExchangeCheck {
  private static final ExchangeVerdict LEFT_OUT =
      new ExchangeVerdict(ExchangeVerdict.Kind.UNDOCUMENTED, "", "", List.of());

  private final ExchangeCheck check;
  private final Set<String> vendors;
  private final Set<String> operations;
  private final LongAdder leftOut = new LongAdder();
  private long settled;

  /**
   * @param check what checks an exchange
   * @param vendors whose exchanges; empty for everybody's
   * @param operations the operationIds; empty for all, and for what no operation fits
   */
  public SelectedExchanges(
      ExchangeCheck check, Collection<String> vendors, Collection<String> operations) {
    this.check = Objects.requireNonNull(check, "check");
    this.vendors = Set.copyOf(vendors);
    this.operations = Set.copyOf(operations);
  }

  @Override
  public ExchangeVerdict check(Exchange exchange, long index) {
    ExchangeVerdict verdict = check.check(exchange, index);
    if (selects(verdict.vendor(), verdict.operation())) {
      return verdict;
    }
    leftOut.increment();
    return LEFT_OUT;
  }

  /** How many exchanges were left out so far. */
  public long leftOut() {
    return leftOut.sum();
  }

  /**
   * The summary of a recording without the exchanges that were left out of it.
   *
   * @param summary of the recording that has just ended
   */
  public Summary settled(Summary summary) {
    long sum = leftOut.sum();
    // Of a recording that broke off, the summary does not have them.
    long left = Math.min(sum - settled, summary.undocumented());
    settled = sum;
    return new Summary(
        summary.exchanges() - left,
        summary.conforming(),
        summary.violating(),
        summary.undocumented() - left,
        summary.unreadable());
  }

  /** The part of a coverage that is selected. */
  public Coverage selected(Coverage coverage) {
    return new Coverage(
        coverage.items().stream()
            .filter(item -> selects(item.vendor(), item.operation()))
            .toList());
  }

  private boolean selects(String vendor, String operation) {
    return (vendors.isEmpty() || vendors.contains(vendor))
        && (operations.isEmpty() || operations.contains(operation));
  }
}
