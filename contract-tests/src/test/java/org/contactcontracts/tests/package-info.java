/**
 * Proves contracts, samples, models, client, stubs, sandbox and command line against each other.
 *
 * <p>Start with {@link org.contactcontracts.tests.Samples}: most tests here hold every sample
 * against one more part.
 */
@NullMarked
package org.contactcontracts.tests;

import org.jspecify.annotations.NullMarked;
