package org.contactcontracts.traffic;

/** Says what the contracts say about one exchange. Safe for use by several threads. */
@FunctionalInterface
public interface ExchangeCheck {
  /**
   * Checks one exchange.
   *
   * @param exchange what was recorded
   * @param index which exchange of its recording, from 0
   */
  ExchangeVerdict check(Exchange exchange, long index);
}
