package org.contactcontracts.assertions;

import org.assertj.core.api.AbstractAssert;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeCheck;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;
import org.jspecify.annotations.Nullable;

/** Assertions about an exchange. */
public final class ExchangeAssert extends AbstractAssert<ExchangeAssert, Exchange> {
  ExchangeAssert(@Nullable Exchange actual) {
    super(actual, ExchangeAssert.class);
  }

  /**
   * Asserts that request and response conform to the operation of a contract that the URL and the
   * method belong to. Warnings are no failure.
   *
   * @param contract its servers decide whose URL it is; {@link #conformsTo(ExchangeCheck)} takes
   *     other servers
   */
  public ExchangeAssert conformsTo(Contract contract) {
    return conformsTo(ExchangeChecker.builder().contract(contract).build());
  }

  /**
   * Asserts that request and response conform, as a check says that was set up with servers and
   * severities of one's own.
   *
   * @param check such as an {@link ExchangeChecker}
   */
  public ExchangeAssert conformsTo(ExchangeCheck check) {
    isNotNull();
    ExchangeVerdict verdict = check.check(actual, 0);
    if (verdict.kind() != ExchangeVerdict.Kind.CONFORMING) {
      String operation =
          verdict.operation().isEmpty()
              ? "a contract"
              : verdict.operation() + " of " + verdict.vendor();
      throw failure("%s", new Failure("the exchange", operation).ofTraffic(verdict.findings()));
    }
    return this;
  }
}
