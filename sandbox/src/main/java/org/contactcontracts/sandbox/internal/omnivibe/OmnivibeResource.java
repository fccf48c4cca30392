package org.contactcontracts.sandbox.internal.omnivibe;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.contactcontracts.model.omnivibe.UpdateContactRequest;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.server.omnivibe.OmnivibeApi;

/** Serves Omnivibe. */
@Path("omnivibe")
public final class OmnivibeResource implements OmnivibeApi {
  private final ContactStore<Contact> contacts;
  private final ContactIdentify identify;
  private final IdentifierHash hash;
  private final OmnivibeErrors errors;

  @Context
  @SuppressWarnings("NullAway.Init")
  private SecurityContext security;

  OmnivibeResource(
      ContactStore<Contact> contacts,
      ContactIdentify identify,
      IdentifierHash hash,
      OmnivibeErrors errors) {
    this.contacts = contacts;
    this.identify = identify;
    this.hash = hash;
    this.errors = errors;
  }

  @Override
  public Contact updateContact(
      String inboxIdentifier, String contactIdentifier, UpdateContactRequest request) {
    return update(contactIdentifier, ContactChange.of(request));
  }

  @Override
  public Contact updateContactForm(
      String inboxIdentifier, String contactIdentifier, UpdateContactForm form) {
    return update(contactIdentifier, ContactChange.of(form));
  }

  private Contact update(String source, ContactChange change) {
    return contacts.update(
        Credential.worldId(security),
        source,
        (world, addressed) -> {
          if (!hash.accepts(change)) {
            // The vendor raises an exception that nothing handles.
            throw errors.failed().toException();
          }
          return identify.apply(world, addressed, change).contact();
        });
  }
}
