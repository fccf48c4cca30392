/**
 * What a vendor is to the sandbox; not for anybody else, and free to change. Start with {@link
 * Vendor}.
 */
@NullMarked
package org.contactcontracts.sandbox.internal;

import org.jspecify.annotations.NullMarked;
