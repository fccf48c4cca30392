package org.contactcontracts.lint;

import java.util.stream.Stream;

/** A house rule that needs to see no more than one document at a time. */
interface DocumentRule extends LintRule {

  /** Every place in the document that breaks the rule. */
  Stream<LintFinding> check(ContractDocument document);

  @Override
  default Stream<LintFinding> check(Contracts contracts) {
    return contracts.documents().stream().flatMap(this::check);
  }
}
