/**
 * Faults on demand: which requests they strike, and what they make of an answer. Start with {@link
 * org.contactcontracts.sandbox.internal.fault.FaultRules}.
 */
@NullMarked
package org.contactcontracts.sandbox.internal.fault;

import org.jspecify.annotations.NullMarked;
