package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.Transaction;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.StoredContact;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The contacts of a world, as an administrator sees them: one for each key that leads to one. */
final class StoredContacts {
  /** In a part of each so that the database goes through an index and stops at the limit. */
  private static final String LIST =
      "select id, contact_key, body, attachment from ("
          + "(select id, contact_key, body, attachment from contact"
          + " where world = :world and id > :after %1$s order by id limit :limit)"
          + " union all "
          + "(select r.id, r.contact_key, c.body, c.attachment"
          + " from redirect r join contact c on c.id = r.target"
          + " where r.world = :world and r.id > :after %2$s order by r.id limit :limit)"
          + ") as shown order by id limit :limit";

  private static final String PLACE =
      "select id from contact where world = :world and contact_key = :key"
          + " union all select id from redirect where world = :world and contact_key = :key";

  private final Database database;

  StoredContacts(Database database) {
    this.database = database;
  }

  List<StoredContact> list(
      long world, @Nullable String after, int limit, @Nullable String containing) {
    String text = containing == null ? "" : containing;
    if (text.indexOf('\0') >= 0) {
      // Nor is it in any JSON, which writes it in another way.
      return List.of();
    }
    boolean all = text.isEmpty();
    String sql =
        all
            ? LIST.formatted("", "")
            : LIST.formatted(
                "and (lower(contact_key) like :text or lower(body) like :text)",
                "and (lower(r.contact_key) like :text or lower(c.body) like :text)");
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var query =
                  handle
                      .createQuery(sql)
                      .bind("world", world)
                      .bind("after", place(handle, world, after))
                      .bind("limit", limit);
              if (!all) {
                query.bind("text", pattern(text));
              }
              return query.map((row, context) -> shown(row)).list();
            });
  }

  Optional<StoredContact> find(long world, String key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id, contact_key, body, attachment from contact"
                            + " where world = :world and contact_key = :key"
                            + " union all select r.id, r.contact_key, c.body, c.attachment"
                            + " from redirect r join contact c on c.id = r.target"
                            + " where r.world = :world and r.contact_key = :key")
                    .bind("world", world)
                    .bind("key", searchable(key))
                    .map((row, context) -> shown(row))
                    .findOne());
  }

  /** The contacts of a seed. */
  List<StoredContact> seeded(long seed, int limit) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select position, contact_key, body, null as attachment from seed_contact"
                            + " where seed = :seed order by position limit :limit")
                    .bind("seed", seed)
                    .bind("limit", limit)
                    .map((row, context) -> shown(row))
                    .list());
  }

  /** Adds a contact to a locked world. */
  void add(Transaction in, long world, NewContact contact) {
    boolean taken =
        in.first(
                    "select 1 from contact where world = ? and contact_key = ?",
                    row -> 1,
                    world,
                    contact.key())
                .isPresent()
            || redirected(in, world, contact.key()).isPresent();
    if (taken) {
      throw new ContactConflictException(
          "key", "There is a contact with this key; choose another key, or delete that contact.");
    }
    for (Member member : Member.values()) {
      String value = contact.lookups().of(member);
      if (value != null && has(in, world, member, value)) {
        throw new ContactConflictException(
            member.json(),
            "Another contact has the same %s; send another one, or delete that contact."
                .formatted(member.json()));
      }
    }
    long id =
        in.insert(
            "insert into contact (world, contact_key, body) values (?, ?, ?)",
            "id",
            world,
            contact.key(),
            contact.body());
    StoredLookups.add(in, world, id, contact.lookups());
  }

  /** Deletes a contact of a locked world. */
  boolean delete(Transaction in, long world, String key) {
    Optional<Long> id =
        in.first(
                "select id from contact where world = ? and contact_key = ?",
                row -> row.getLong(1),
                world,
                searchable(key))
            .or(() -> redirected(in, world, searchable(key)));
    id.ifPresent(
        found -> {
          in.update("delete from redirect where target = ?", found);
          in.update("delete from contact where id = ?", found);
        });
    return id.isPresent();
  }

  /** A text that every database can compare with; with a NUL in it, none has it. */
  static String searchable(String text) {
    return text.indexOf('\0') < 0 ? text : "";
  }

  private static Optional<Long> redirected(Transaction in, long world, String key) {
    return in.first(
        "select target from redirect where world = ? and contact_key = ?",
        row -> row.getLong(1),
        world,
        key);
  }

  private static boolean has(Transaction in, long world, Member member, String value) {
    return in.first(StoredLookups.idBy(member), row -> 1, world, value).isPresent();
  }

  /** After a key that there is not, there is nothing. */
  private static long place(Handle handle, long world, @Nullable String after) {
    if (after == null) {
      return -1;
    }
    return handle
        .createQuery(PLACE)
        .bind("world", world)
        .bind("key", searchable(after))
        .mapTo(Long.class)
        .findOne()
        .orElse(Long.MAX_VALUE);
  }

  private static String pattern(String text) {
    String literal = searchable(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return "%" + literal.toLowerCase(Locale.ROOT) + "%";
  }

  private static StoredContact shown(ResultSet row) throws SQLException {
    String attachment = row.getString(4);
    ObjectNode contact = object(row.getString(3));
    if (attachment != null) {
      contact.setAll(object(attachment));
    }
    return new StoredContact(row.getString(2), contact);
  }

  private static ObjectNode object(String text) {
    try {
      JsonNode object = ContactJson.mapper().readTree(text);
      return (ObjectNode) object;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored contact cannot be read.", e);
    }
  }
}
