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
import org.contactcontracts.sandbox.internal.world.ContactBook;
import org.contactcontracts.sandbox.internal.world.WorldStore;
import org.contactcontracts.sandbox.internal.world.WorldStore.Step;
import org.contactcontracts.server.ninetyninedigital.NinetyNineDigitalApi;

/** Serves 99digital. */
@Path("99digital")
public final class NinetyNineDigitalResource implements NinetyNineDigitalApi {
  private static final long ACCOUNT = 1;

  private final WorldStore<ContactBook<Long, Contact>> worlds;
  private final boolean flat;
  private final NinetyNineDigitalErrors errors;

  @Context
  @SuppressWarnings("NullAway.Init")
  private SecurityContext security;

  NinetyNineDigitalResource(
      WorldStore<ContactBook<Long, Contact>> worlds, boolean flat, NinetyNineDigitalErrors errors) {
    this.worlds = worlds;
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
        worlds.update(Credential.of(security), book -> update(book, contactId, request));
    return UpdateContactResponse.builder().payload(payload(answered)).build();
  }

  private Step<ContactBook<Long, Contact>, Contact> update(
      ContactBook<Long, Contact> book, Long contactId, UpdateContactRequest request) {
    Contact before = book.find(contactId).orElseThrow(() -> errors.notFound().toException());
    Contact after = ContactUpdate.apply(before, request);
    refuseTaken(book.others(contactId).map(entry -> entry.getValue()).toList(), after);
    // The vendor fetches a picture after its answer, which therefore shows the one before.
    Contact answered = after.toBuilder().thumbnail(before.thumbnail().orElse("")).build();
    return new Step<>(book.with(contactId, after), answered);
  }

  private void refuseTaken(List<Contact> others, Contact after) {
    List<Uniqueness> taken =
        Uniqueness.ALL.stream().filter(rule -> rule.isBrokenBy(after, others)).toList();
    if (!taken.isEmpty()) {
      String message = String.join(", ", taken.stream().map(Uniqueness::message).toList());
      throw errors.invalid(message, taken.stream().map(Uniqueness::member).toList()).toException();
    }
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
