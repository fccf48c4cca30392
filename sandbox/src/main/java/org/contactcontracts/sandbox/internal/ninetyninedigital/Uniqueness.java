package org.contactcontracts.sandbox.internal.ninetyninedigital;

import java.util.List;
import java.util.function.Function;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.contactcontracts.sandbox.internal.world.Member;
import org.contactcontracts.sandbox.internal.world.OpenWorld;
import org.contactcontracts.sandbox.internal.world.Stored;
import org.jspecify.annotations.Nullable;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * A member that no two contacts of an account share.
 *
 * @param member which one
 * @param message what the vendor says when it is taken
 * @param value reads it
 */
record Uniqueness(Member member, String message, Function<Contact, JsonNullable<String>> value) {

  static final List<Uniqueness> ALL =
      List.of(
          new Uniqueness(Member.EMAIL, "Email has already been taken", Contact::email),
          new Uniqueness(Member.PHONE, "Phone number has already been taken", Contact::phoneNumber),
          new Uniqueness(
              Member.IDENTIFIER, "Identifier has already been taken", Contact::identifier));

  /** Its name in a request. */
  String name() {
    return member.json();
  }

  /** Whether a contact would take the member of another one; an empty one is nobody's. */
  boolean isBroken(OpenWorld<Contact> world, Stored<Contact> before, Contact after) {
    String mine = of(after);
    return !mine.equals(of(before.contact())) && world.another(before, member, mine).isPresent();
  }

  private String of(Contact contact) {
    @Nullable String text = value.apply(contact).orElse(null);
    return text == null ? "" : text;
  }
}
