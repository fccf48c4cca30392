/**
 * Holds the mutants that no test kills against the lists of those that were reviewed.
 *
 * <p>Runs under {@code -Pmutation} only; CONTRIBUTING.md has the command.
 */
@NullMarked
package org.contactcontracts.mutation;

import org.jspecify.annotations.NullMarked;
