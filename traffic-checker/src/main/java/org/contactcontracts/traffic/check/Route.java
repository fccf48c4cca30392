package org.contactcontracts.traffic.check;

import org.jspecify.annotations.Nullable;

/**
 * How far the contracts know where a request goes.
 *
 * @param site the server; null when no contract knows it
 * @param item the path; null when the contract has no such path
 * @param operation the operation; null when the path has no such method
 * @param pathStart where the path below the server begins in the URL
 */
record Route(
    @Nullable Site site,
    @Nullable PathItem item,
    @Nullable OperationRules operation,
    int pathStart) {
  static final Route UNKNOWN = new Route(null, null, null, 0);

  /** How much is known, from 0 to 3. */
  int length() {
    if (operation != null) {
      return 3;
    }
    return item != null ? 2 : site != null ? 1 : 0;
  }
}
