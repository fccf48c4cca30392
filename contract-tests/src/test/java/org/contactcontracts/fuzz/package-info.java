/**
 * Holds bodies made from the contracts' schemas, valid ones and broken ones, against every judge:
 * the schema, the gate, the models, Bean Validation, the clients that are answered with them and,
 * where there is one, a running server.
 *
 * <p>Start with {@link org.contactcontracts.fuzz.DifferentialFuzzTest}. What counts as right where
 * the tools differ is decided in {@code docs/verdicts.md}.
 */
@NullMarked
package org.contactcontracts.fuzz;

import org.jspecify.annotations.NullMarked;
