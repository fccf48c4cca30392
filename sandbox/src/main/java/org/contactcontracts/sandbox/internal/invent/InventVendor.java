package org.contactcontracts.sandbox.internal.invent;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.RequestHead;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.sandbox.internal.world.ContactKind;
import org.contactcontracts.sandbox.internal.world.ContactStore;
import org.contactcontracts.sandbox.internal.world.Lookups;
import org.contactcontracts.sandbox.internal.world.Worlds;

/** Invent: Bearer tokens, one organisation, contacts with channels. */
public final class InventVendor implements Vendor {
  private static final String BEARER = "bearer ";

  private final InventErrors errors = new InventErrors();
  private final InventResource api;
  private final Optional<RateLimit> limit;
  private final ContactStore<Contact> contacts;

  /**
   * The vendor.
   *
   * @param limited whether a key may send so many requests a minute only
   */
  public InventVendor(Worlds worlds, Clock clock, boolean limited) {
    limit = limited ? Optional.of(new RateLimit(clock)) : Optional.empty();
    contacts =
        worlds.contacts(
            new ContactKind<>(
                id(),
                Contact.class,
                contact -> Lookups.NONE,
                errors,
                errors.notFound("Contact not found")));
    api = new InventResource(contacts, clock, errors);
  }

  @Override
  public String id() {
    return "invent";
  }

  @Override
  public Object api() {
    return api;
  }

  @Override
  public String authenticate(RequestHead head) {
    String header = head.header("Authorization").orElse("");
    // RFC 9110, 11.1: the scheme is compared without regard to case.
    String token =
        header.toLowerCase(Locale.ROOT).startsWith(BEARER)
            ? header.substring(BEARER.length()).strip()
            : "";
    if (token.isEmpty()) {
      throw errors
          .unauthorized("The API key is missing; send it as Authorization: Bearer <key>.")
          .toException();
    }
    if (token.equals(Credential.INVALID)) {
      throw errors.unauthorized("The API key is not valid.").toException();
    }
    limit
        .flatMap(counted -> counted.count(token))
        .ifPresent(
            wait -> {
              throw errors.tooManyRequests(wait).toException();
            });
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
