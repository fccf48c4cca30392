/**
 * Holds messages against the contracts: a contract and a body go in, a verdict with findings comes
 * out.
 *
 * <p>Start at {@link org.contactcontracts.validator.Contract#of}; a {@link
 * org.contactcontracts.validator.BodyContract} answers "does this body conform" and "where and why
 * not". Nothing here opens a socket or knows a server or a client.
 */
@NullMarked
package org.contactcontracts.validator;

import org.jspecify.annotations.NullMarked;
