package org.contactcontracts.tests;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.contactcontracts.model.invent.Channel;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.contactcontracts.server.invent.InventApi;

/** The server snippet of the README. */
@Path("/")
public class MyInvent implements InventApi {
  @Override
  public Contact updateContact(String orgId, String contactId, UpdateContactRequest request) {
    Contact.Builder contact = load(orgId, contactId).toBuilder();
    if (request.name().isPresent()) { // absent: leave it; null: clear it
      Optional.ofNullable(request.name().get()).ifPresentOrElse(contact::name, contact::clearName);
    }
    request.blocked().ifPresent(contact::blocked);
    return contact.build();
  }

  private final Contact stored;

  MyInvent(Contact stored) {
    this.stored = stored;
  }

  @Override
  public Channel updateContactChannel(
      String orgId, String contactId, String channelId, UpdateContactChannelRequest request) {
    throw new NotFoundException();
  }

  private Contact load(String orgId, String contactId) {
    if (orgId.equals("org_acme") && contactId.equals(stored.id())) {
      return stored;
    }
    throw new NotFoundException();
  }
}
