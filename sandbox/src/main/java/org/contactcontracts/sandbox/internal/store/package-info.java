/** The database that everything durable lives in. Start with {@link Database}. */
@NullMarked
package org.contactcontracts.sandbox.internal.store;

import org.jspecify.annotations.NullMarked;
