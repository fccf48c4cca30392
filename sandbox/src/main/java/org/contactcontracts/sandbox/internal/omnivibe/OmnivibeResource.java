package org.contactcontracts.sandbox.internal.omnivibe;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.contactcontracts.model.omnivibe.UpdateContactRequest;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.world.WorldStore;
import org.contactcontracts.sandbox.internal.world.WorldStore.Step;
import org.contactcontracts.server.omnivibe.OmnivibeApi;

/** Serves Omnivibe. */
@Path("omnivibe")
public final class OmnivibeResource implements OmnivibeApi {
  private final WorldStore<OmnivibeWorld> worlds;
  private final ContactIdentify identify;
  private final IdentifierHash hash;
  private final OmnivibeErrors errors;

  @Context
  @SuppressWarnings("NullAway.Init")
  private SecurityContext security;

  OmnivibeResource(
      WorldStore<OmnivibeWorld> worlds,
      ContactIdentify identify,
      IdentifierHash hash,
      OmnivibeErrors errors) {
    this.worlds = worlds;
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
    return worlds.update(
        Credential.of(security),
        world -> {
          long id = world.id(source).orElseThrow(() -> errors.notFound().toException());
          if (!hash.accepts(change)) {
            // The vendor raises an exception that nothing handles.
            throw errors.failed().toException();
          }
          ContactIdentify.Identified result = identify.apply(world, id, change);
          return new Step<>(result.world(), result.world().contact(result.id()));
        });
  }
}
