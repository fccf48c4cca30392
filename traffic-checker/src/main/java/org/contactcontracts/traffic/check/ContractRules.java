package org.contactcontracts.traffic.check;

import java.util.List;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.TextPosition;

/** A contract as traffic is held against it. Immutable and safe for use by several threads. */
final class ContractRules {
  private final Contract contract;
  private final List<OperationRules> operations;

  ContractRules(Contract contract, CoverageMap coverage) {
    this.contract = contract;
    this.operations =
        contract.operations().stream()
            .map(operation -> new OperationRules(operation, coverage))
            .toList();
  }

  String vendor() {
    return contract.vendor();
  }

  List<OperationRules> operations() {
    return operations;
  }

  /** A place in the contract, with its file, line and column. */
  ContractPlace place(String pointer) {
    TextPosition position = contract.position(pointer);
    return new ContractPlace(
        contract.file(), pointer, new Position(position.line(), position.column()));
  }
}
