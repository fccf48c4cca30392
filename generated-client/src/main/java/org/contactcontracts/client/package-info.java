/**
 * What every client shares: the transport, the exchange and the exceptions.
 *
 * <p>Start with the client of a vendor, one package below: {@code InventClient}, {@code
 * NinetyNineDigitalClient}, {@code OmnivibeClient} or {@code ClerkChatClient}.
 */
@NullMarked
package org.contactcontracts.client;

import org.jspecify.annotations.NullMarked;
