/** How 99digital behaves. Start with {@link NinetyNineDigitalVendor}. */
@NullMarked
package org.contactcontracts.sandbox.internal.ninetyninedigital;

import org.jspecify.annotations.NullMarked;
