/**
 * Stands in for the four vendors: the same paths, credentials, answers and errors, offline.
 *
 * <p>Start with {@link org.contactcontracts.sandbox.Sandbox}.
 */
@NullMarked
package org.contactcontracts.sandbox;

import org.jspecify.annotations.NullMarked;
