/**
 * The way of a request: shaped, authenticated, gated, applied, answered. Start with {@link
 * SandboxServer}.
 */
@NullMarked
package org.contactcontracts.sandbox.internal.server;

import org.jspecify.annotations.NullMarked;
