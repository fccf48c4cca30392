/** What the sandbox promises, asked over HTTP as a client would. */
@NullMarked
package org.contactcontracts.sandbox;

import org.jspecify.annotations.NullMarked;
