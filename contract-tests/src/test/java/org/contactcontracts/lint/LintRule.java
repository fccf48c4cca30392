package org.contactcontracts.lint;

import java.util.stream.Stream;

/** One house rule. Most rules look at one document at a time: see {@link DocumentRule}. */
interface LintRule {

  /** The name of the rule in findings and counterexamples, in kebab case. */
  String id();

  /** What the rule demands, in one sentence. */
  String sentence();

  /** Every place that breaks the rule, in no particular order; empty when there is none. */
  Stream<LintFinding> check(Contracts contracts);
}
