/**
 * Assertions that messages conform to a contract, in the style of AssertJ. Start with {@link
 * org.contactcontracts.assertions.ContractAssertions}.
 */
@NullMarked
package org.contactcontracts.assertions;

import org.jspecify.annotations.NullMarked;
