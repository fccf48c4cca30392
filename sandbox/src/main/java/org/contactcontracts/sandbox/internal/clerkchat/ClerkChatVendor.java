package org.contactcontracts.sandbox.internal.clerkchat;

import java.time.Clock;
import java.util.Map;
import org.contactcontracts.model.clerkchat.Contact;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.RequestHead;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.sandbox.internal.world.ContactKind;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.sandbox.internal.world.Lookups;
import org.contactcontracts.sandbox.internal.world.Worlds;

/** Clerk Chat: an {@code apiKey}, the contacts of its team. */
public final class ClerkChatVendor implements Vendor {
  private final ClerkChatErrors errors = new ClerkChatErrors();
  private final ClerkChatResource api;
  private final ContactStore<Contact> contacts;

  public ClerkChatVendor(Worlds worlds, Clock clock) {
    contacts =
        worlds.contacts(
            new ContactKind<>(
                id(), Contact.class, contact -> Lookups.NONE, errors, errors.contactNotFound()));
    api = new ClerkChatResource(contacts, clock);
  }

  @Override
  public String id() {
    return "clerk-chat";
  }

  @Override
  public Object api() {
    return api;
  }

  @Override
  public String authenticate(RequestHead head) {
    String key =
        head.header("apiKey")
            .orElseThrow(
                () ->
                    errors
                        .unauthorized("The API key is missing; send it in the header apiKey.")
                        .toException());
    if (key.equals(Credential.INVALID)) {
      throw errors.unauthorized("The API key is not valid.").toException();
    }
    return key;
  }

  @Override
  public VendorErrors errors() {
    return errors;
  }

  @Override
  public Map<String, Object> contacts(String credential) {
    return contacts.shown(credential);
  }
}
