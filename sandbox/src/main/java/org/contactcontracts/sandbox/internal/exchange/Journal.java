package org.contactcontracts.sandbox.internal.exchange;

/** Is told of every exchange with a vendor. */
@FunctionalInterface
public interface Journal {

  /** Takes note of an exchange. Returns at once; called by many threads. */
  void record(Exchanged exchanged);
}
