/** Where contacts are kept, a world for each credential. Start with {@link Store}. */
@NullMarked
package org.contactcontracts.sandbox.internal.world;

import org.jspecify.annotations.NullMarked;
