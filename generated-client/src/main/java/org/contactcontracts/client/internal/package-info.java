/** What generated clients call; not for anybody else, and free to change. */
@NullMarked
package org.contactcontracts.client.internal;

import org.jspecify.annotations.NullMarked;
