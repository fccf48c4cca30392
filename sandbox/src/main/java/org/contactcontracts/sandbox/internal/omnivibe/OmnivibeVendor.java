package org.contactcontracts.sandbox.internal.omnivibe;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.RequestHead;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.sandbox.internal.world.ContactKind;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.sandbox.internal.world.Lookups;
import org.contactcontracts.sandbox.internal.world.Worlds;

/** Omnivibe: no header; the inbox identifier in the path is the credential. */
public final class OmnivibeVendor implements Vendor {
  private static final List<String> INBOXES = List.of("public", "api", "v1", "inboxes");

  private final OmnivibeErrors errors = new OmnivibeErrors();
  private final OmnivibeResource api;
  private final ContactStore<Contact> contacts;

  /**
   * The vendor.
   *
   * @param inboxToken the key of the identifier hash in every inbox
   * @param hashMandatory whether a request without an identifier hash is refused
   */
  public OmnivibeVendor(Worlds worlds, Clock clock, String inboxToken, boolean hashMandatory) {
    contacts =
        worlds.contacts(
            new ContactKind<>(
                id(),
                Contact.class,
                contact ->
                    Lookups.of(
                        contact.email().orElse(null),
                        contact.phoneNumber().orElse(null),
                        contact.identifier().orElse(null)),
                errors,
                errors.notFound()));
    IdentifierHash hash = new IdentifierHash(inboxToken, hashMandatory);
    api = new OmnivibeResource(contacts, new ContactIdentify(clock), hash, errors);
  }

  @Override
  public String id() {
    return "omnivibe";
  }

  @Override
  public Object api() {
    return api;
  }

  @Override
  public String authenticate(RequestHead head) {
    List<String> path = head.path();
    if (path.size() <= INBOXES.size() || !path.subList(0, INBOXES.size()).equals(INBOXES)) {
      throw errors.notFound().toException();
    }
    String inbox = path.get(INBOXES.size());
    if (inbox.isBlank() || inbox.equals(Credential.INVALID)) {
      throw errors.notFound().toException();
    }
    return inbox;
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
