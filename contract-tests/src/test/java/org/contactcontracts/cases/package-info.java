/**
 * Drives the packaged sandbox with text cases that anybody can read and add to: see {@code
 * src/test/cases/README.md} for their format, and {@link org.contactcontracts.cases.CasesIT} for
 * the run.
 */
@NullMarked
package org.contactcontracts.cases;

import org.jspecify.annotations.NullMarked;
