/**
 * The gate that holds requests against the contracts before a server sees them.
 *
 * <p>Start with {@link org.contactcontracts.server.ContractGate}. The interfaces to implement stand
 * in one package a vendor below this one.
 */
@NullMarked
package org.contactcontracts.server;

import org.jspecify.annotations.NullMarked;
