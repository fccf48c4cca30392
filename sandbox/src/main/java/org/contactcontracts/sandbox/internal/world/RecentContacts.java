package org.contactcontracts.sandbox.internal.world;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Contacts as they were written last, by this sandbox. What is here may be out of date: whoever
 * builds on it names it in what is written instead, and looks it up when that finds nothing.
 *
 * @param <C> the vendor's model of a contact
 */
final class RecentContacts<C> {
  /** Contacts: those that a test is about, and not a large seed. */
  private static final int PLACES = 1_024;

  private final AtomicReferenceArray<@Nullable Recent<C>> places =
      new AtomicReferenceArray<>(PLACES);

  /** The contact of a world with a key, if it is here. */
  @Nullable Stored<C> find(long world, String key) {
    Recent<C> recent = places.get(ContactKey.place(world, key, PLACES));
    return recent != null && recent.world() == world && recent.contact().key().equals(key)
        ? recent.contact()
        : null;
  }

  /** Keeps a contact, unless something is shown beside it or it is long. */
  void keep(long world, Stored<C> contact) {
    if (contact.attachment() == null && contact.body().length() <= ContactText.MAX_KEPT) {
      places.set(ContactKey.place(world, contact.key(), PLACES), new Recent<>(world, contact));
    }
  }

  private record Recent<C>(long world, Stored<C> contact) {}
}
