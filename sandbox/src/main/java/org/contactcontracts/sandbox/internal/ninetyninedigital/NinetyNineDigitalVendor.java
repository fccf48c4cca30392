package org.contactcontracts.sandbox.internal.ninetyninedigital;

import java.util.Map;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.RequestHead;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.sandbox.internal.world.ContactKind;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.sandbox.internal.world.Lookups;
import org.contactcontracts.sandbox.internal.world.Worlds;

/** 99digital: an {@code api_access_token}, one account, members that are unique in it. */
public final class NinetyNineDigitalVendor implements Vendor {
  private final NinetyNineDigitalErrors errors = new NinetyNineDigitalErrors();
  private final NinetyNineDigitalResource api;
  private final ContactStore<Contact> contacts;

  /**
   * The vendor.
   *
   * @param flat whether the payload of an answer is the contact itself
   */
  public NinetyNineDigitalVendor(Worlds worlds, boolean flat) {
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
    api = new NinetyNineDigitalResource(contacts, flat, errors);
  }

  @Override
  public String id() {
    return "99digital";
  }

  @Override
  public Object api() {
    return api;
  }

  @Override
  public String authenticate(RequestHead head) {
    String token =
        head.header("api_access_token").orElseThrow(() -> errors.signInFirst().toException());
    if (token.equals(Credential.INVALID)) {
      throw errors.invalidToken().toException();
    }
    return token;
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
