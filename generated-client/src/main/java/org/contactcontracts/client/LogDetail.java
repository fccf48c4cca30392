package org.contactcontracts.client;

/**
 * How much of each call is logged, at the level debug of the logger {@code
 * org.contactcontracts.client}. Credentials and personal data are masked in every grade.
 */
public enum LogDetail {
  /** One line a call: operation, status, attempts, duration and request id. */
  CALL,

  /** Two more lines an attempt: the headers sent and received, most values masked. */
  HEADERS,

  /** With them the bodies as well: their members, every value masked. */
  BODIES
}
