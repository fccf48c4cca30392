package org.contactcontracts.sandbox.internal.invent;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.openapitools.jackson.nullable.JsonNullable;

/** Updates a contact: null clears, absent leaves. */
final class ContactUpdate {

  private ContactUpdate() {}

  static Contact apply(Contact before, UpdateContactRequest sent, OffsetDateTime now) {
    Contact after = changed(before, sent, now);
    return after.equals(before) ? before : after.toBuilder().updatedAt(now).build();
  }

  /** Built anew, because a builder that starts with a contact cannot take a time out again. */
  private static Contact changed(Contact before, UpdateContactRequest sent, OffsetDateTime now) {
    boolean blocked = sent.blocked().orElse(before.blocked());
    boolean unsubscribed = sent.unsubscribed().orElse(before.unsubscribed());
    Contact.Builder after =
        Contact.builder()
            .id(before.id())
            .blocked(blocked)
            .unsubscribed(unsubscribed)
            .isAdmin(before.isAdmin())
            .channels(before.channels())
            .segments(before.segments())
            .createdAt(before.createdAt())
            .updatedAt(before.updatedAt());
    TriState.carry(JsonNullable.of(before.name().orElse(null)), after::name, after::clearName);
    TriState.carry(sent.name(), after::name, after::clearName);
    since(blocked, before.blockedAt(), now).ifPresent(after::blockedAt);
    since(unsubscribed, before.unsubscribedAt(), now).ifPresent(after::unsubscribedAt);
    TriState.carry(
        before.unsubscribeReason(), after::unsubscribeReason, after::clearUnsubscribeReason);
    TriState.carry(
        before.unsubscribeFeedback(), after::unsubscribeFeedback, after::clearUnsubscribeFeedback);
    before.additionalMembers().forEach(after::additionalMember);
    return after.build();
  }

  /** Since when something holds: the first time it was said, not the last. */
  private static Optional<OffsetDateTime> since(
      boolean holds, JsonNullable<OffsetDateTime> before, OffsetDateTime now) {
    if (!holds) {
      return Optional.empty();
    }
    return Optional.of(Optional.ofNullable(before.orElse(null)).orElse(now));
  }
}
