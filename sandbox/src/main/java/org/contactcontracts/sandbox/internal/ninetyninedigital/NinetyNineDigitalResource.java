package org.contactcontracts.sandbox.internal.ninetyninedigital;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.contactcontracts.model.ninetyninedigital.FlatPayload;
import org.contactcontracts.model.ninetyninedigital.NestedPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactRequest;
import org.contactcontracts.model.ninetyninedigital.UpdateContactResponse;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.sandbox.internal.world.OpenWorld;
import org.contactcontracts.sandbox.internal.world.Stored;
import org.contactcontracts.server.ninetyninedigital.NinetyNineDigitalApi;

/** Serves 99digital. */
@Path("99digital")
public final class NinetyNineDigitalResource implements NinetyNineDigitalApi {
  private static final long ACCOUNT = 1;

  private final ContactStore<Contact> contacts;
  private final boolean flat;
  private final NinetyNineDigitalErrors errors;

  @Context
  @SuppressWarnings("NullAway.Init")
  private SecurityContext security;

  NinetyNineDigitalResource(
      ContactStore<Contact> contacts, boolean flat, NinetyNineDigitalErrors errors) {
    this.contacts = contacts;
    this.flat = flat;
    this.errors = errors;
  }

  @Override
  public UpdateContactResponse updateContact(
      Long accountId, Long contactId, UpdateContactRequest request) {
    if (accountId != ACCOUNT) {
      throw errors.notFound().toException();
    }
    Contact answered =
        contacts.update(
            Credential.worldId(security),
            contactId.toString(),
            (world, before) -> update(world, before, request));
    return UpdateContactResponse.builder().payload(payload(answered)).build();
  }

  private Contact update(
      OpenWorld<Contact> world, Stored<Contact> before, UpdateContactRequest request) {
    Contact after = ContactUpdate.apply(before.contact(), request);
    List<Uniqueness> taken =
        Uniqueness.ALL.stream().filter(rule -> rule.isBroken(world, before, after)).toList();
    if (!taken.isEmpty()) {
      String message = String.join(", ", taken.stream().map(Uniqueness::message).toList());
      throw errors.invalid(message, taken.stream().map(Uniqueness::name).toList()).toException();
    }
    world.replace(before, after);
    // The vendor fetches a picture after its answer, which therefore shows the one before.
    return after.toBuilder().thumbnail(before.contact().thumbnail().orElse("")).build();
  }

  private UpdateContactPayload payload(Contact contact) {
    if (flat) {
      ObjectMapper mapper = ContactJson.mapper();
      return mapper.convertValue(contact, FlatPayload.class);
    }
    NestedPayload.Builder nested = NestedPayload.builder().contact(contact);
    contact.contactInboxes().stream()
        .flatMap(List::stream)
        .findFirst()
        .ifPresent(nested::contactInbox);
    return nested.build();
  }
}
