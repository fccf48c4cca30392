/** The parts of the gate; not for anybody else, and free to change. */
@NullMarked
package org.contactcontracts.server.internal;

import org.jspecify.annotations.NullMarked;
