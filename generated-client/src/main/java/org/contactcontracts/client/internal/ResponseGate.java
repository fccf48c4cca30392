package org.contactcontracts.client.internal;

import java.util.List;
import org.contactcontracts.client.ResponseCheck;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.model.Violation;
import org.jspecify.annotations.Nullable;

/** Holds answers to the contract. */
interface ResponseGate {

  /** What the answer breaks, in the order of its body; empty if nothing. */
  List<Violation> violations(Operation<?> operation, TransportResponse response);

  /**
   * The gate of a vendor.
   *
   * @return null if answers are not held to the contract
   * @throws IllegalStateException if the validator is not on the class path
   */
  static @Nullable ResponseGate of(String vendor, ResponseCheck check) {
    if (check == ResponseCheck.LENIENT) {
      return null;
    }
    try {
      return new ContractGate(vendor, check == ResponseCheck.CLOSED);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Answers are held to the contract with"
              + " org.contactcontracts:contact-contracts-validator, which is not on the class path;"
              + " add it, or leave strict() out.",
          e);
    }
  }
}
