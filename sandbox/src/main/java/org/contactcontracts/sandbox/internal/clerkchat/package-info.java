/** How Clerk Chat behaves. Start with {@link ClerkChatVendor}. */
@NullMarked
package org.contactcontracts.sandbox.internal.clerkchat;

import org.jspecify.annotations.NullMarked;
