package org.contactcontracts.sandbox.internal.ninetyninedigital;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.contactcontracts.model.ninetyninedigital.UpdateContactRequest;

/** Updates a contact as Chatwoot's application API does. */
final class ContactUpdate {

  private ContactUpdate() {}

  static Contact apply(Contact before, UpdateContactRequest sent) {
    Contact.Builder after = before.toBuilder();
    sent.name().ifPresent(after::name);
    sent.email().ifPresent(email -> email(after, email));
    sent.phoneNumber().ifPresent(after::phoneNumber);
    sent.identifier().ifPresent(after::identifier);
    sent.avatarUrl().filter(url -> !url.isBlank()).ifPresent(after::thumbnail);
    sent.customAttributes()
        .ifPresent(
            attributes ->
                after.customAttributes(
                    merged(before.customAttributes().orElse(Map.of()), attributes)));
    return after.build();
  }

  private static void email(Contact.Builder after, String email) {
    if (email.isEmpty()) {
      after.clearEmail();
    } else {
      after.email(email.toLowerCase(Locale.ROOT));
    }
  }

  /** One level deep: an object below replaces the one before. */
  private static Map<String, Object> merged(Map<String, Object> before, Map<String, Object> sent) {
    Map<String, Object> attributes = new LinkedHashMap<>(before);
    attributes.putAll(sent);
    return attributes;
  }
}
