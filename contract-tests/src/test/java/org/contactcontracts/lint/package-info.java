/**
 * The house rules of the contracts, one class a rule, held against every {@code
 * specs/<vendor>/openapi.yaml}.
 *
 * <p>Start at {@link org.contactcontracts.lint.HouseRules}, which lists the rules. {@code
 * ContractLintTest} runs them over the contracts; {@code LintRuleTest} proves with the
 * counterexamples in {@code src/test/resources/lint/counterexamples} that each of them can fail. To
 * add a rule: write its class, list it, and add the counterexample file that is named for its id.
 */
@NullMarked
package org.contactcontracts.lint;

import org.jspecify.annotations.NullMarked;
