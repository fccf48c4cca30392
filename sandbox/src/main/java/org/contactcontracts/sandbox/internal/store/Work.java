package org.contactcontracts.sandbox.internal.store;

/**
 * What is done in one transaction. It may be run several times, so that it changes nothing but the
 * database.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {

  /** Does the work; whatever it throws undoes the transaction. */
  T in(Transaction transaction);
}
