/**
 * A sandbox for tests of JUnit 5. Start with {@link
 * org.contactcontracts.sandbox.junit.SandboxExtension}.
 */
@NullMarked
package org.contactcontracts.sandbox.junit;

import org.jspecify.annotations.NullMarked;
