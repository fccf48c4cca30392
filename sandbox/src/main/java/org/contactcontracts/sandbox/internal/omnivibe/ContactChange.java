package org.contactcontracts.sandbox.internal.omnivibe;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.contactcontracts.model.omnivibe.UpdateContactRequest;

/**
 * What is to change, whether it came as JSON or as a form. Blank texts are left out, because they
 * change nothing.
 *
 * @param identifier the message of the identifier hash; never stored
 * @param identifierHash proves who is asking
 * @param email in lower case
 * @param name the name
 * @param phoneNumber the phone number
 * @param customAttributes what to merge into the custom attributes
 * @param avatar the file that was sent
 */
record ContactChange(
    Optional<String> identifier,
    Optional<String> identifierHash,
    Optional<String> email,
    Optional<String> name,
    Optional<String> phoneNumber,
    Map<String, Object> customAttributes,
    Optional<AvatarFile> avatar) {

  static ContactChange of(UpdateContactRequest request) {
    return new ContactChange(
        request.identifier(),
        filled(request.identifierHash()),
        lowerCase(request.email()),
        filled(request.name()),
        filled(request.phoneNumber()),
        request.customAttributes().orElse(Map.of()),
        Optional.empty());
  }

  static ContactChange of(UpdateContactForm form) {
    return new ContactChange(
        form.identifier(),
        filled(form.identifierHash()),
        lowerCase(form.email()),
        filled(form.name()),
        filled(form.phoneNumber()),
        Map.of(),
        form.avatar().map(file -> new AvatarFile(file.mediaType(), file.size())));
  }

  private static Optional<String> filled(Optional<String> text) {
    return text.filter(value -> !value.isBlank());
  }

  private static Optional<String> lowerCase(Optional<String> email) {
    return filled(email).map(value -> value.toLowerCase(Locale.ROOT));
  }
}
