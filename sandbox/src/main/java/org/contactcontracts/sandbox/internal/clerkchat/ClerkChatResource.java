package org.contactcontracts.sandbox.internal.clerkchat;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import org.contactcontracts.model.clerkchat.Contact;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.contactcontracts.model.clerkchat.UpdateContactResponse;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.sandbox.internal.world.IsoMillis;
import org.contactcontracts.server.clerkchat.ClerkChatApi;

/** Serves Clerk Chat. */
@Path("clerk-chat")
public final class ClerkChatResource implements ClerkChatApi {
  private final ContactStore<Contact> contacts;
  private final Clock clock;

  @Context
  @SuppressWarnings("NullAway.Init")
  private SecurityContext security;

  ClerkChatResource(ContactStore<Contact> contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  @Override
  public UpdateContactResponse updateContact(String id, UpdateContactRequest request) {
    Contact answered =
        contacts.update(
            Credential.worldId(security),
            id,
            (world, before) -> world.replace(before, updated(before.contact(), request)).contact());
    return UpdateContactResponse.builder().data(answered).build();
  }

  /**
   * The contact with what was sent; the rest stays. Whether {@code data} is merged or replaced is
   * documented nowhere. Replacing it is an assumption: a PUT replaces what it names.
   */
  private Contact updated(Contact before, UpdateContactRequest sent) {
    Contact.Builder builder = before.toBuilder();
    sent.name().ifPresent(builder::name);
    sent.email().ifPresent(builder::email);
    sent.isPublic().ifPresent(builder::isPublic);
    sent.data().ifPresent(builder::data);
    Contact after = builder.build();
    return after.equals(before) ? before : after.toBuilder().updated(IsoMillis.now(clock)).build();
  }
}
