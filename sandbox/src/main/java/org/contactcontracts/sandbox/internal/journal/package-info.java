/**
 * Keeps what came and went, masked and with the contract's verdict. Start with {@code
 * ExchangeJournal}.
 */
@NullMarked
package org.contactcontracts.sandbox.internal.journal;

import org.jspecify.annotations.NullMarked;
