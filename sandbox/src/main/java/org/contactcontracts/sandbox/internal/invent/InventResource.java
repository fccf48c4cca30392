package org.contactcontracts.sandbox.internal.invent;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;
import org.contactcontracts.model.invent.Channel;
import org.contactcontracts.model.invent.ChannelType;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.server.invent.InventApi;

/** Serves Invent. */
@Path("invent")
public final class InventResource implements InventApi {
  /** The organisation by its id, and as the one that the key belongs to. */
  private static final Set<String> ORGANISATIONS = Set.of("org_acme", "c");

  private final ContactStore<Contact> contacts;
  private final Clock clock;
  private final InventErrors errors;

  @Context
  @SuppressWarnings("NullAway.Init")
  private SecurityContext security;

  InventResource(ContactStore<Contact> contacts, Clock clock, InventErrors errors) {
    this.contacts = contacts;
    this.clock = clock;
    this.errors = errors;
  }

  @Override
  public Contact updateContact(String orgId, String contactId, UpdateContactRequest request) {
    return update(
        orgId,
        contactId,
        contact -> {
          Contact after = ContactUpdate.apply(contact, request, now());
          return new Change<>(after, after);
        });
  }

  @Override
  public Channel updateContactChannel(
      String orgId, String contactId, String channelId, UpdateContactChannelRequest request) {
    return update(
        orgId,
        contactId,
        contact -> {
          Channel before = customChannel(contact, channelId);
          Channel after = ChannelUpdate.apply(before, request, now());
          return new Change<>(ChannelUpdate.replace(contact, before, after), after);
        });
  }

  private <A> A update(String orgId, String contactId, Function<Contact, Change<A>> change) {
    if (!ORGANISATIONS.contains(orgId)) {
      throw errors.notFound("Organisation not found").toException();
    }
    return contacts.update(
        Credential.worldId(security),
        contactId,
        (world, before) -> {
          Change<A> changed = change.apply(before.contact());
          world.replace(before, changed.contact());
          return changed.answer();
        });
  }

  private Channel customChannel(Contact contact, String channelId) {
    Channel channel =
        contact.channels().stream()
            .filter(candidate -> candidate.id().equals(channelId))
            .findFirst()
            .orElseThrow(() -> errors.notFound("Channel not found").toException());
    if (!channel.type().equals(ChannelType.CUSTOM)) {
      throw errors
          .badRequest(
              "The channel is of the type %s; only channels of the type custom can be updated."
                  .formatted(channel.type().value()))
          .toException();
    }
    return channel;
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  private record Change<A>(Contact contact, A answer) {}
}
