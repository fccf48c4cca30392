package org.contactcontracts.sandbox.internal.omnivibe;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.sandbox.internal.world.IsoMillis;

/**
 * Updates a contact as Chatwoot's {@code ContactIdentifyAction} does: the addressed contact is
 * merged into whoever has the e-mail address or phone number already.
 */
final class ContactIdentify {
  private final Clock clock;

  ContactIdentify(Clock clock) {
    this.clock = clock;
  }

  Identified apply(OmnivibeWorld world, long addressed, ContactChange change) {
    Optional<String> email = change.email();
    Optional<String> phone = change.phoneNumber();
    Identified now = new Identified(world, addressed);
    if (email.isPresent()) {
      now = mergedInto(now, contact -> email.equals(email(contact)));
    }
    if (phone.isEmpty()) {
      return updated(now, change, phone);
    }
    Predicate<Contact> hasPhone = contact -> phone.equals(phone(contact));
    return isSomebodyElse(now, hasPhone, email)
        ? updated(now, change, Optional.empty())
        : updated(mergedInto(now, hasPhone), change, phone);
  }

  /** Whether e-mail address and phone number point to different people; the phone then loses. */
  private static boolean isSomebodyElse(
      Identified now, Predicate<Contact> hasPhone, Optional<String> email) {
    return now.world()
        .another(now.id(), hasPhone)
        .flatMap(owner -> email(now.world().contact(owner)))
        .filter(theirs -> email.isPresent() && !email.get().equals(theirs))
        .isPresent();
  }

  private Identified mergedInto(Identified now, Predicate<Contact> owns) {
    Optional<Long> owner = now.world().another(now.id(), owns);
    if (owner.isEmpty()) {
      return now;
    }
    Contact base = now.world().contact(owner.get());
    Contact merged = ContactMerge.of(base, now.world().contact(now.id()));
    OmnivibeWorld world = now.world().redirected(now.id(), owner.get());
    return new Identified(world.with(owner.get(), touched(base, merged)), owner.get());
  }

  private Identified updated(Identified now, ContactChange change, Optional<String> phone) {
    Contact before = now.world().contact(now.id());
    Contact.Builder builder = before.toBuilder();
    change.email().ifPresent(builder::email);
    change.name().ifPresent(builder::name);
    phone.ifPresent(builder::phoneNumber);
    Map<String, Object> attributes = before.customAttributes().orElse(Map.of());
    builder.customAttributes(DeepMerge.of(attributes, change.customAttributes()));
    if (change.email().isPresent() || phone.isPresent()) {
      lead(before, builder);
    }
    OmnivibeWorld world = now.world().with(now.id(), touched(before, builder.build()));
    return new Identified(
        change.avatar().map(avatar -> world.withAvatar(now.id(), avatar)).orElse(world), now.id());
  }

  /** A visitor who can be reached is a lead. */
  private static void lead(Contact before, Contact.Builder builder) {
    if ("visitor".equals(before.contactType().orElse(null))) {
      builder.contactType("lead");
    }
  }

  private Contact touched(Contact before, Contact after) {
    return after.equals(before)
        ? before
        : after.toBuilder().updatedAt(IsoMillis.now(clock)).build();
  }

  private static Optional<String> email(Contact contact) {
    return Optional.ofNullable(contact.email().orElse(null));
  }

  private static Optional<String> phone(Contact contact) {
    return Optional.ofNullable(contact.phoneNumber().orElse(null));
  }

  /**
   * A world and who the addressed contact is in it.
   *
   * @param world the world
   * @param id the id of the contact
   */
  record Identified(OmnivibeWorld world, long id) {}
}
