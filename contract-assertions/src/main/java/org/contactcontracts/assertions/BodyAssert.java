package org.contactcontracts.assertions;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;
import org.jspecify.annotations.Nullable;

/** Assertions about a body in JSON. */
public final class BodyAssert extends AbstractAssert<BodyAssert, byte[]> {
  BodyAssert(byte @Nullable [] actual) {
    super(actual, BodyAssert.class);
  }

  /**
   * Asserts that the body may be sent as the request of an operation.
   *
   * @param contract whose contract
   * @param operationId such as {@code updateContact}
   * @throws org.contactcontracts.validator.ContractException when the contract has no such
   *     operation, or none that takes JSON
   */
  public BodyAssert conformsToRequestOf(Contract contract, String operationId) {
    isNotNull();
    Operation operation = contract.operation(operationId);
    return conforms(
        operation.request(),
        "the request of %s of %s".formatted(operationId, contract.vendor()),
        contract);
  }

  /**
   * Asserts that the body may be answered by an operation.
   *
   * @param contract whose contract
   * @param operationId such as {@code updateContact}
   * @param status such as 200
   * @throws org.contactcontracts.validator.ContractException when the contract has no such
   *     operation
   */
  public BodyAssert conformsToResponseOf(Contract contract, String operationId, int status) {
    isNotNull();
    Optional<BodyContract> body = contract.operation(operationId).response(status);
    String wanted = "the response %d of %s of %s".formatted(status, operationId, contract.vendor());
    if (body.isEmpty()) {
      throw failure("%nExpecting the body to conform to %s, which has none.%n", wanted);
    }
    return conforms(body.get(), wanted, contract);
  }

  private BodyAssert conforms(BodyContract body, String wanted, Contract contract) {
    Verdict verdict = body.validate(actual);
    if (!verdict.conforms()) {
      throw failure(
          "%s", new Failure("the body", wanted).ofBody(verdict.findings(), contract.file()));
    }
    return this;
  }
}
