package org.contactcontracts.sandbox.internal.omnivibe;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.sandbox.internal.world.IsoMillis;
import org.contactcontracts.sandbox.internal.world.Member;
import org.contactcontracts.sandbox.internal.world.OpenWorld;
import org.contactcontracts.sandbox.internal.world.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Updates a contact as Chatwoot's {@code ContactIdentifyAction} does: the addressed contact is
 * merged into whoever has the e-mail address or phone number already.
 */
final class ContactIdentify {
  private final Clock clock;

  ContactIdentify(Clock clock) {
    this.clock = clock;
  }

  /** The contact as it is afterwards, maybe another one than the addressed. */
  Stored<Contact> apply(OpenWorld<Contact> world, Stored<Contact> addressed, ContactChange change) {
    Stored<Contact> now = addressed;
    if (change.email().isPresent()) {
      now = mergedInto(world, now, world.another(now, Member.EMAIL, change.email().get()));
    }
    if (change.phoneNumber().isEmpty()) {
      return updated(world, now, change, Optional.empty());
    }
    Optional<Stored<Contact>> owner = world.another(now, Member.PHONE, change.phoneNumber().get());
    if (owner.isPresent() && isSomebodyElse(owner.get().contact(), change.email())) {
      return updated(world, now, change, Optional.empty());
    }
    return updated(world, mergedInto(world, now, owner), change, change.phoneNumber());
  }

  /** Whether e-mail address and phone number point to different people; the phone then loses. */
  private static boolean isSomebodyElse(Contact owner, Optional<String> email) {
    @Nullable String theirs = owner.email().orElse(null);
    return theirs != null
        && email.isPresent()
        && !email.get().equals(theirs.toLowerCase(Locale.ROOT));
  }

  private Stored<Contact> mergedInto(
      OpenWorld<Contact> world, Stored<Contact> now, Optional<Stored<Contact>> owner) {
    if (owner.isEmpty()) {
      return now;
    }
    Stored<Contact> base = owner.get();
    Contact merged = ContactMerge.of(base.contact(), now.contact());
    // Out first, because the two may share nothing at any time.
    world.redirect(now, base);
    return world.replace(base, touched(base.contact(), merged));
  }

  private Stored<Contact> updated(
      OpenWorld<Contact> world, Stored<Contact> now, ContactChange change, Optional<String> phone) {
    Contact before = now.contact();
    Contact.Builder builder = before.toBuilder();
    change.email().ifPresent(builder::email);
    change.name().ifPresent(builder::name);
    phone.ifPresent(builder::phoneNumber);
    if (!change.customAttributes().isEmpty()) {
      Map<String, Object> attributes = before.customAttributes().orElse(Map.of());
      builder.customAttributes(DeepMerge.of(attributes, change.customAttributes()));
    }
    if (change.email().isPresent() || phone.isPresent()) {
      lead(before, builder);
    }
    change.avatar().ifPresent(avatar -> world.attach(now, avatar.toMembers()));
    return world.replace(now, touched(before, builder.build()));
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
}
