/**
 * Holds one exchange against the contracts: finds its operation, then checks request and response.
 *
 * <p>Start at {@link org.contactcontracts.traffic.check.ExchangeChecker#builder}.
 */
@NullMarked
package org.contactcontracts.traffic.check;

import org.jspecify.annotations.NullMarked;
