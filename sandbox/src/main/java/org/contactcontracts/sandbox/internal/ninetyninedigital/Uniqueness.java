package org.contactcontracts.sandbox.internal.ninetyninedigital;

import java.util.List;
import java.util.function.Function;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * A member that no two contacts of an account share.
 *
 * @param member its name in a request
 * @param message what the vendor says when it is taken
 * @param value reads it; e-mail addresses are stored in lower case and compare as they are
 */
record Uniqueness(String member, String message, Function<Contact, JsonNullable<String>> value) {

  static final List<Uniqueness> ALL =
      List.of(
          new Uniqueness("email", "Email has already been taken", Contact::email),
          new Uniqueness(
              "phone_number", "Phone number has already been taken", Contact::phoneNumber),
          new Uniqueness("identifier", "Identifier has already been taken", Contact::identifier));

  /** Whether a contact shares the member; an empty one is nobody's. */
  boolean isBrokenBy(Contact contact, List<Contact> others) {
    String mine = value.apply(contact).orElse("");
    return mine != null
        && !mine.isEmpty()
        && others.stream().anyMatch(other -> mine.equals(value.apply(other).orElse("")));
  }
}
