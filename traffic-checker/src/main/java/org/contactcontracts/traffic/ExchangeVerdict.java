package org.contactcontracts.traffic;

import java.util.List;
import java.util.Objects;

/**
 * What the contracts say about one exchange.
 *
 * @param kind the answer
 * @param vendor whose contract; empty when no contract knows the server
 * @param operation which operationId; empty when no operation was found
 * @param findings why, the request before the response; a conforming exchange may have some below
 *     an error
 */
public record ExchangeVerdict(
    Kind kind, String vendor, String operation, List<TrafficFinding> findings) {
  /** The answers. */
  public enum Kind {
    /** The exchange has no finding that is an error. */
    CONFORMING,
    /** An operation was found, and the exchange has a finding that is an error. */
    VIOLATING,
    /** No contract has an operation for it. */
    UNDOCUMENTED,
    /** The entry of the recording cannot be read. */
    UNREADABLE
  }

  /** Checks that nothing is null. */
  public ExchangeVerdict {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(vendor, "vendor");
    Objects.requireNonNull(operation, "operation");
    findings = List.copyOf(findings);
  }
}
