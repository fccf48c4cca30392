/** How Omnivibe behaves. Start with {@link OmnivibeVendor}. */
@NullMarked
package org.contactcontracts.sandbox.internal.omnivibe;

import org.jspecify.annotations.NullMarked;
