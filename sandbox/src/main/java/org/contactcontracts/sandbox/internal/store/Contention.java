package org.contactcontracts.sandbox.internal.store;

import java.sql.SQLException;
import java.util.Set;

/** Tells a transaction that lost against another one from a failure. */
final class Contention {
  /**
   * SQL:2016 and the databases' manuals: a serialization failure, a deadlock, a unique value that
   * somebody else wrote in between, a row that somebody else deleted in between, and locks that
   * were not to be had.
   */
  private static final Set<String> STATES =
      Set.of("40001", "40P01", "23503", "23505", "23506", "55P03", "HYT00", "90131");

  private Contention() {}

  static boolean isIn(SQLException thrown) {
    return thrown.getSQLState() != null && STATES.contains(thrown.getSQLState());
  }
}
