/** Holds recorded exchanges of HTTP against contracts. */
@NullMarked
package org.contactcontracts.traffic;

import org.jspecify.annotations.NullMarked;
