/**
 * A request and its answer as they pass through the sandbox, each as a whole. Start with {@link
 * Exchanged}.
 */
@NullMarked
package org.contactcontracts.sandbox.internal.exchange;

import org.jspecify.annotations.NullMarked;
