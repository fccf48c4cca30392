/** How Invent behaves. Start with {@link InventVendor}. */
@NullMarked
package org.contactcontracts.sandbox.internal.invent;

import org.jspecify.annotations.NullMarked;
