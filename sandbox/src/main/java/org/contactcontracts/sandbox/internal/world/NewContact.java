package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.validator.Finding;

/**
 * A contact that is to be kept, held against its vendor's contract.
 *
 * @param key what it will be addressed by
 * @param body its JSON
 * @param lookups what it can be found by beside its key
 */
record NewContact(String key, String body, Lookups lookups) {
  /** Whose e-mail addresses, phone numbers and identifiers are unique. */
  private static final Set<String> WITH_LOOKUPS = Set.of("99digital", "omnivibe");

  /** Who addresses a contact by something else than its id. */
  private static final Set<String> WITH_SOURCE_IDS = Set.of("omnivibe");

  /** Checks the contacts of a vendor. */
  static final class Check {
    private final ContactContract contract;
    private final boolean hasLookups;
    private final boolean hasSourceIds;

    Check(String vendor) {
      contract = ContactContract.of(vendor);
      hasLookups = WITH_LOOKUPS.contains(vendor);
      hasSourceIds = WITH_SOURCE_IDS.contains(vendor);
    }

    /**
     * The contact with a key.
     *
     * @param at the JSON Pointer that findings call the contact by
     * @throws InvalidContactException if it breaks the contract, or its key does not name it
     */
    NewContact contact(String key, JsonNode contact, String at) {
      String body = contact.toString();
      List<Finding> findings = contract.findings(body, at);
      if (findings.isEmpty()) {
        findings = keyFinding(key, contact, body, at).stream().toList();
      }
      if (!findings.isEmpty()) {
        throw new InvalidContactException(findings);
      }
      return new NewContact(key, body, hasLookups ? Lookups.of(contact) : Lookups.NONE);
    }

    private Optional<Finding> keyFinding(String key, JsonNode contact, String body, String at) {
      String place = at.isEmpty() ? "The contact" : "The contact at " + at;
      if (!ContactKey.isStorable(key)) {
        return Optional.of(
            new Finding(
                at,
                "key",
                place + " has a key that is empty, too long or has a NUL in it.",
                "Choose one of 1 to %d characters.".formatted(ContactKey.MAX_LENGTH),
                "#/paths"));
      }
      if (body.length() > ContactText.MAX_LENGTH) {
        return Optional.of(
            new Finding(
                at,
                "maxLength",
                place + " is too large.",
                "Make it %d characters of JSON at most.".formatted(ContactText.MAX_LENGTH),
                "#/components/schemas/Contact"));
      }
      if (!hasSourceIds && !contact.path("id").asText().equals(key)) {
        return Optional.of(
            new Finding(
                at,
                "key",
                place + " has another id than its key.",
                "Make its member \"id\" the same as its key.",
                "#/components/schemas/Contact/properties/id"));
      }
      return Optional.empty();
    }
  }
}
