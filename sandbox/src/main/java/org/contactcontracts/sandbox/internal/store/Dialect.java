package org.contactcontracts.sandbox.internal.store;

/** Where the databases differ. */
public enum Dialect {
  /** H2 orders texts by their UTF-16 units. */
  H2(""),
  /** PostgreSQL orders texts as the language of the database wants it. */
  POSTGRESQL("collate \"C\"");

  private final String bytewise;

  Dialect(String bytewise) {
    this.bytewise = bytewise;
  }

  /** What makes the order of a column the same everywhere. */
  String bytewise() {
    return bytewise;
  }
}
