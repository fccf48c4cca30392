package org.contactcontracts.sandbox.internal.world;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.Transaction;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.StoredContact;

/** The worlds of all vendors: finds them, makes them from their seeds, and keeps their number. */
public final class Worlds {
  private final Database database;
  private final Seeds seeds;
  private final Clock clock;
  private final int max;
  private final StoredContacts contacts;

  /**
   * Worlds in a database.
   *
   * @param max the most worlds of all vendors together
   */
  public Worlds(Database database, Seeds seeds, Clock clock, int max) {
    this.database = database;
    this.seeds = seeds;
    this.clock = clock;
    this.max = max;
    contacts = new StoredContacts(database);
  }

  /** The contacts of a vendor. */
  public <C> ContactStore<C> contacts(ContactKind<C> kind) {
    return new ContactStore<>(database, this, kind);
  }

  /** The most worlds of all vendors together. */
  int max() {
    return max;
  }

  /** The contacts of a credential, whether it was ever used or not. */
  List<StoredContact> shown(String vendor, String credential, int limit) {
    Optional<Long> number = database.transact(in -> find(in, WorldId.of(vendor, credential)));
    return number
        .map(found -> contacts.list(found, null, limit, null))
        .orElseGet(() -> contacts.seeded(seeds.number(vendor), limit));
  }

  /** The number of what the worlds of a vendor start with; not to be asked for in a transaction. */
  long seed(String vendor) {
    return seeds.number(vendor);
  }

  static Optional<Long> find(Transaction in, String id) {
    return in.first("select number from world where id = ?", row -> row.getLong(1), id);
  }

  /** Whether a new world would have a contact with a key. */
  static boolean isSeeded(Transaction in, long seed, String key) {
    return ContactKey.isStorable(key)
        && in.first(
                "select 1 from seed_contact where seed = ? and contact_key = ?",
                row -> 1,
                seed,
                key)
            .isPresent();
  }

  /**
   * The number of a world.
   *
   * @throws WorldsExhaustedException if it is new and there is no room for it
   */
  long findOrMake(Transaction in, String id, String vendor, long seed) {
    return find(in, id).orElseGet(() -> make(in, id, vendor, seed));
  }

  private long make(Transaction in, String id, String vendor, long seed) {
    boolean room =
        in.update("update world_count set worlds = worlds + 1 where worlds < ?", max) == 1;
    // Whoever made it meanwhile held the count, so that it is seen now.
    Optional<Long> made = find(in, id);
    if (made.isPresent()) {
      if (room) {
        in.update("update world_count set worlds = worlds - 1");
      }
      return made.get();
    }
    if (!room) {
      throw new WorldsExhaustedException(max);
    }
    long number =
        in.insert(
            "insert into world (id, vendor, created_at) values (?, ?, ?)",
            "number",
            id,
            vendor,
            now());
    fill(in, number, seed);
    return number;
  }

  /** The time, as the tables have it. */
  OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  /**
   * The number of a world that nobody else changes as a whole until the transaction ends; updates
   * of its contacts go on.
   */
  static Optional<Long> lock(Transaction in, String id) {
    return in.first(
        "select number from world where id = ? for update",
        row -> row.getLong(1),
        StoredContacts.searchable(id));
  }

  /** Deletes a locked world that is empty. */
  static void forget(Transaction in, long number) {
    in.update("update world_count set worlds = worlds - 1");
    in.update("delete from world where number = ?", number);
  }

  /** Puts the contacts of a seed into an empty world. */
  static void fill(Transaction in, long number, long seed) {
    in.update(
        "insert into contact (world, contact_key, body) select ?, contact_key, body"
            + " from seed_contact where seed = ? order by position",
        number,
        seed);
    StoredLookups.addSeeded(in, number, seed);
  }

  /** Takes every contact out of a world. */
  static void empty(Transaction in, long number) {
    in.update("delete from redirect where world = ?", number);
    in.update("delete from contact where world = ?", number);
  }
}
