/** What the sandbox promises when many, slow, broken or hostile callers ask at once. */
@NullMarked
package org.contactcontracts.sandbox.robustness;

import org.jspecify.annotations.NullMarked;
