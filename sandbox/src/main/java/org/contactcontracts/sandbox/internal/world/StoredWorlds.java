package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.validator.Contract;
import org.jspecify.annotations.Nullable;

/** The worlds in the database, as an administrator sees them. */
public final class StoredWorlds implements WorldDirectory {
  private static final String WORLDS =
      "select id, vendor, created_at,"
          + " (select count(*) from contact c where c.world = world.number) as contacts,"
          + " (select count(*) from snapshot s where s.world = world.number) as snapshots"
          + " from world where ";

  private final Database database;
  private final Worlds worlds;
  private final StoredContacts contacts;
  private final StoredSnapshots snapshots;

  /** The worlds that the vendors' updates go to. */
  public StoredWorlds(Database database, Worlds worlds) {
    this.database = database;
    this.worlds = worlds;
    contacts = new StoredContacts(database);
    snapshots = new StoredSnapshots(database, worlds);
  }

  @Override
  public WorldInfo open(String vendor, String credential) {
    if (!Contract.vendors().contains(vendor)) {
      throw new IllegalArgumentException(
          "There is no vendor %s; there are %s."
              .formatted(vendor, String.join(", ", Contract.vendors())));
    }
    String id = WorldId.of(vendor, credential);
    long seed = worlds.seed(vendor);
    database.transact(in -> worlds.findOrMake(in, id, vendor, seed));
    return world(id).orElseThrow();
  }

  @Override
  public long count() {
    return database
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from world").mapTo(Long.class).one());
  }

  @Override
  public List<WorldInfo> worlds(@Nullable String vendor, @Nullable String after, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        WORLDS
                            + "(:vendor = '' or vendor = :vendor) and id > :after"
                            + " order by id limit :limit")
                    .bind("vendor", vendor == null ? "" : vendor)
                    .bind("after", after == null ? "" : after)
                    .bind("limit", limit)
                    .map((row, context) -> info(row))
                    .list());
  }

  @Override
  public Optional<WorldInfo> world(String worldId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(WORLDS + "id = :id")
                    .bind("id", StoredContacts.searchable(worldId))
                    .map((row, context) -> info(row))
                    .findOne());
  }

  @Override
  public boolean delete(String worldId) {
    return database.transact(
        in -> {
          Optional<Long> world = Worlds.lock(in, worldId);
          world.ifPresent(
              number -> {
                snapshots.deleteAll(in, number);
                Worlds.empty(in, number);
                Worlds.forget(in, number);
              });
          return world.isPresent();
        });
  }

  @Override
  public boolean reset(String worldId) {
    Optional<WorldInfo> info = world(worldId);
    if (info.isEmpty()) {
      return false;
    }
    long seed = worlds.seed(info.get().vendor());
    return database.transact(
        in -> {
          Optional<Long> world = Worlds.lock(in, worldId);
          world.ifPresent(
              number -> {
                Worlds.empty(in, number);
                Worlds.fill(in, number, seed);
              });
          return world.isPresent();
        });
  }

  @Override
  public List<StoredContact> contacts(
      String worldId, @Nullable String after, int limit, @Nullable String containing) {
    return number(worldId)
        .map(number -> contacts.list(number, after, limit, containing))
        .orElse(List.of());
  }

  @Override
  public Optional<StoredContact> contact(String worldId, String key) {
    return number(worldId).flatMap(number -> contacts.find(number, key));
  }

  @Override
  public StoredContact create(String worldId, String key, JsonNode contact) {
    WorldInfo info = world(worldId).orElseThrow(() -> missing(worldId));
    NewContact checked = new NewContact.Check(info.vendor()).contact(key, contact, "");
    database.transact(
        in -> {
          long number = Worlds.lock(in, worldId).orElseThrow(() -> missing(worldId));
          contacts.add(in, number, checked);
          return number;
        });
    return new StoredContact(key, contact);
  }

  @Override
  public boolean deleteContact(String worldId, String key) {
    return database.transact(
        in ->
            Worlds.lock(in, worldId).map(number -> contacts.delete(in, number, key)).orElse(false));
  }

  @Override
  public List<SnapshotInfo> snapshots(String worldId) {
    return number(worldId).map(snapshots::list).orElse(List.of());
  }

  @Override
  public SnapshotInfo takeSnapshot(String worldId, String name) {
    database.transact(
        in -> {
          long number = Worlds.lock(in, worldId).orElseThrow(() -> missing(worldId));
          snapshots.take(in, number, name);
          return number;
        });
    return snapshots(worldId).stream()
        .filter(snapshot -> snapshot.name().equals(name))
        .findFirst()
        .orElseThrow(() -> missing(worldId));
  }

  @Override
  public boolean restore(String worldId, String name) {
    return database.transact(
        in ->
            Worlds.lock(in, worldId)
                .map(number -> snapshots.restore(in, number, name))
                .orElse(false));
  }

  @Override
  public boolean deleteSnapshot(String worldId, String name) {
    return database.transact(
        in ->
            Worlds.lock(in, worldId)
                .map(number -> snapshots.delete(in, number, name))
                .orElse(false));
  }

  private Optional<Long> number(String worldId) {
    return database.transact(in -> Worlds.find(in, StoredContacts.searchable(worldId)));
  }

  private static NoSuchElementException missing(String worldId) {
    return new NoSuchElementException(
        "There is no world %s; list the worlds to see which there are.".formatted(worldId));
  }

  private static WorldInfo info(ResultSet row) throws SQLException {
    return new WorldInfo(
        row.getString("id"),
        row.getString("vendor"),
        row.getLong("contacts"),
        row.getInt("snapshots"),
        instant(row, "created_at"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
