package org.contactcontracts.sandbox.internal.store;

import java.sql.SQLException;

/** The database failed. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean contention;

  StoreException(SQLException cause) {
    super("The database failed.", cause);
    contention = Contention.isIn(cause);
  }

  /** Contention that the database does not know of. */
  StoreException() {
    super("Another transaction was first.");
    contention = true;
  }

  /** Whether the transaction lost against another one and may well succeed when it is repeated. */
  boolean isContention() {
    return contention;
  }
}
