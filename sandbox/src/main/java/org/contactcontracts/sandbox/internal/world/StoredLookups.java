package org.contactcontracts.sandbox.internal.world;

import org.contactcontracts.sandbox.internal.store.Transaction;

/** What the contacts of worlds can be found by beside their keys; of those that have any of it. */
final class StoredLookups {
  private static final String COLUMNS = "email, phone, identifier";

  private static final String INSERT = "insert into lookup (contact, world, " + COLUMNS + ")";

  private static final String ANY =
      "(email is not null or phone is not null or identifier is not null)";

  private StoredLookups() {}

  /** A query for the id of the contact with a value: of the world, the value. */
  static String idBy(Member member) {
    return "select contact from lookup where world = ? and %s = ?".formatted(member.column());
  }

  /** Puts what a contact can be found by in the place of what it could be. */
  static void put(Transaction in, long world, long contact, Lookups lookups) {
    int changed =
        in.update(
            "update lookup set email = ?, phone = ?, identifier = ? where contact = ?",
            lookups.email(),
            lookups.phone(),
            lookups.identifier(),
            contact);
    if (changed == 0) {
      add(in, world, contact, lookups);
    }
  }

  /** Adds what a new contact can be found by. */
  static void add(Transaction in, long world, long contact, Lookups lookups) {
    if (!lookups.equals(Lookups.NONE)) {
      in.update(
          INSERT + " values (?, ?, ?, ?, ?)",
          contact,
          world,
          lookups.email(),
          lookups.phone(),
          lookups.identifier());
    }
  }

  /** Adds those of a world that was just filled from a seed. */
  static void addSeeded(Transaction in, long world, long seed) {
    in.update(
        INSERT
            + " select c.id, c.world, s.email, s.phone, s.identifier from "
            + "(select contact_key, %1$s from seed_contact where seed = ? and %2$s) s"
                .formatted(COLUMNS, ANY)
            + " join contact c on c.contact_key = s.contact_key and c.world = ?",
        seed,
        world);
  }

  /** Adds those of a world that was just taken back to a snapshot. */
  static void addRestored(Transaction in, long world, long snapshot) {
    in.update(
        INSERT
            + " select id, ?, %1$s from snapshot_contact where snapshot = ? and %2$s"
                .formatted(COLUMNS, ANY),
        world,
        snapshot);
  }
}
