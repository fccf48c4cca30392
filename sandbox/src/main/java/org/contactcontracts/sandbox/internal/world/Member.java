package org.contactcontracts.sandbox.internal.world;

/** A member that no two contacts of a world share, where a vendor has such members. */
public enum Member {
  /** The e-mail address, without regard to case. */
  EMAIL("email", "email"),
  /** The phone number. */
  PHONE("phone_number", "phone"),
  /** The identifier, with regard to case. */
  IDENTIFIER("identifier", "identifier");

  private final String json;
  private final String column;

  Member(String json, String column) {
    this.json = json;
    this.column = column;
  }

  /** Its name in a contact's JSON. */
  public String json() {
    return json;
  }

  /** Its name in the tables. */
  String column() {
    return column;
  }
}
