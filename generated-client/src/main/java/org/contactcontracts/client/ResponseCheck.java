package org.contactcontracts.client;

/**
 * How strictly answers are held to the contract.
 *
 * <p>The contract leaves responses open, so that what a vendor adds does not break anybody. The
 * grades differ in what is refused; what is refused causes a {@link ContractViolationException}
 * with pointers and reasons.
 */
public enum ResponseCheck {
  /**
   * Nothing is refused that can be read: members and enumerated values that the contract does not
   * list are kept, and an error is reported whatever its body is.
   */
  LENIENT,

  /**
   * Refused is exactly what the contract refuses: bodies that its schema does not accept, which
   * includes enumerated values that it does not list, and statuses and media types that it does not
   * name.
   */
  CONTRACT,

  /** Refused is what {@link #CONTRACT} refuses, and members that the contract does not list. */
  CLOSED
}
