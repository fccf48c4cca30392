package org.contactcontracts.sandbox.internal.omnivibe;

import java.util.Map;
import java.util.function.Consumer;
import org.contactcontracts.model.omnivibe.Contact;
import org.openapitools.jackson.nullable.JsonNullable;

/** Merges two contacts: the values of the first win, the other fills its gaps. */
final class ContactMerge {

  private ContactMerge() {}

  static Contact of(Contact base, Contact other) {
    Contact.Builder merged = base.toBuilder();
    fill(base.identifier(), other.identifier(), merged::identifier);
    fill(base.name(), other.name(), merged::name);
    fill(base.email(), other.email(), merged::email);
    fill(base.phoneNumber(), other.phoneNumber(), merged::phoneNumber);
    return merged
        .customAttributes(
            DeepMerge.of(
                other.customAttributes().orElse(Map.of()),
                base.customAttributes().orElse(Map.of())))
        .additionalAttributes(
            DeepMerge.of(
                other.additionalAttributes().orElse(Map.of()),
                base.additionalAttributes().orElse(Map.of())))
        .build();
  }

  private static void fill(
      JsonNullable<String> mine, JsonNullable<String> theirs, Consumer<String> set) {
    String own = mine.orElse("");
    String offered = theirs.orElse("");
    if ((own == null || own.isBlank()) && offered != null && !offered.isBlank()) {
      set.accept(offered);
    }
  }
}
