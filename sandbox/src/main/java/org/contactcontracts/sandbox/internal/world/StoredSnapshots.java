package org.contactcontracts.sandbox.internal.world;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.Transaction;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.SnapshotInfo;

/** Copies of worlds. Contacts keep their ids in them, so that keys lead where they led. */
final class StoredSnapshots {
  private static final String CONTACT = "id, contact_key, body, attachment";

  private final Database database;
  private final Worlds worlds;

  StoredSnapshots(Database database, Worlds worlds) {
    this.database = database;
    this.worlds = worlds;
  }

  List<SnapshotInfo> list(long world) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select name, taken_at,"
                            + " (select count(*) from snapshot_contact where snapshot = number)"
                            + " as contacts from snapshot where world = :world order by name")
                    .bind("world", world)
                    .map(
                        (row, context) ->
                            new SnapshotInfo(
                                row.getString("name"),
                                row.getLong("contacts"),
                                StoredWorlds.instant(row, "taken_at")))
                    .list());
  }

  /** Keeps the contacts of a locked world. */
  void take(Transaction in, long world, String name) {
    delete(in, world, name);
    long number =
        in.insert(
            "insert into snapshot (world, name, taken_at) values (?, ?, ?)",
            "number",
            world,
            name,
            worlds.now());
    in.update(
        "insert into snapshot_contact (snapshot, %1$s, email, phone, identifier)".formatted(CONTACT)
            + " select ?, c.id, c.contact_key, c.body, c.attachment, l.email, l.phone, l.identifier"
            + " from contact c left join lookup l on l.contact = c.id where c.world = ?",
        number,
        world);
    in.update(
        "insert into snapshot_redirect (snapshot, id, contact_key, target)"
            + " select ?, id, contact_key, target from redirect where world = ?",
        number,
        world);
  }

  /** Takes the contacts of a locked world back. */
  boolean restore(Transaction in, long world, String name) {
    Optional<Long> snapshot = find(in, world, name);
    snapshot.ifPresent(
        number -> {
          Worlds.empty(in, world);
          in.update(
              "insert into contact (world, %1$s) select ?, %1$s from snapshot_contact where snapshot = ?"
                  .formatted(CONTACT),
              world,
              number);
          StoredLookups.addRestored(in, world, number);
          in.update(
              "insert into redirect (world, id, contact_key, target)"
                  + " select ?, id, contact_key, target from snapshot_redirect where snapshot = ?",
              world,
              number);
        });
    return snapshot.isPresent();
  }

  /** Deletes a snapshot of a locked world. */
  boolean delete(Transaction in, long world, String name) {
    Optional<Long> snapshot = find(in, world, name);
    snapshot.ifPresent(
        number -> {
          in.update("delete from snapshot_redirect where snapshot = ?", number);
          in.update("delete from snapshot_contact where snapshot = ?", number);
          in.update("delete from snapshot where number = ?", number);
        });
    return snapshot.isPresent();
  }

  /** Deletes every snapshot of a locked world. */
  void deleteAll(Transaction in, long world) {
    String all = "snapshot in (select number from snapshot where world = ?)";
    in.update("delete from snapshot_redirect where " + all, world);
    in.update("delete from snapshot_contact where " + all, world);
    in.update("delete from snapshot where world = ?", world);
  }

  private static Optional<Long> find(Transaction in, long world, String name) {
    return in.first(
        "select number from snapshot where world = ? and name = ?",
        row -> row.getLong(1),
        world,
        StoredContacts.searchable(name));
  }
}
