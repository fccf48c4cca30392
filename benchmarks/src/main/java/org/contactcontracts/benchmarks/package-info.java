/** Side-by-side runs against hand-written code and other tools, each pair in one process. */
@NullMarked
package org.contactcontracts.benchmarks;

import org.jspecify.annotations.NullMarked;
