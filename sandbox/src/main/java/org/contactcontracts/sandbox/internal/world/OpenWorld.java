package org.contactcontracts.sandbox.internal.world;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * A world in a transaction.
 *
 * <p>What is found is not locked, which would be another write; what is written instead names what
 * it replaces, so that of two updates at once one finds nothing to replace and is repeated. Then it
 * locks.
 *
 * @param <C> the vendor's model of a contact
 */
public final class OpenWorld<C> {
  private static final String CONTACT =
      "select id, contact_key, body, attachment from contact where ";

  private static final String BY_KEY = CONTACT + "world = ? and contact_key = ?";

  private static final String BY_ID = CONTACT + "id = ?";

  private static final Map<Member, String> BY_MEMBER =
      Map.of(
          Member.EMAIL, by(Member.EMAIL),
          Member.PHONE, by(Member.PHONE),
          Member.IDENTIFIER, by(Member.IDENTIFIER));

  private final Transaction transaction;
  private final long number;
  private final ContactKind<C> kind;
  private final ContactText<C> text;
  private final RecentContacts<C> recent;

  /** The contact of the last change, which was as it was said to be; -1 before the first. */
  private long proven = -1;

  OpenWorld(
      Transaction transaction,
      long number,
      ContactKind<C> kind,
      ContactText<C> text,
      RecentContacts<C> recent) {
    this.transaction = transaction;
    this.number = number;
    this.kind = kind;
    this.text = text;
    this.recent = recent;
  }

  /** The contact that a key leads to. */
  public Optional<Stored<C>> find(String key) {
    if (!ContactKey.isStorable(key)) {
      return Optional.empty();
    }
    // Looked for again, because whoever waited for a contact that was merged away or made anew
    // meanwhile is told that there is none.
    return byKey(key).or(() -> byRedirect(key)).or(() -> byKey(key)).or(() -> byRedirect(key));
  }

  /** Another contact than the given one that has a member with a value. */
  public Optional<Stored<C>> another(Stored<C> than, Member member, String value) {
    String stored = Lookups.stored(member, value);
    if (stored == null) {
      return Optional.empty();
    }
    // Whoever waited for a contact that lost the value meanwhile does not find it.
    return first(requireNonNull(BY_MEMBER.get(member)), number, stored, than.id())
        .filter(found -> stored.equals(kind.lookups().apply(found.contact()).of(member)));
  }

  /**
   * Puts a contact in the place of one that was found, and leaves it alone if nothing changed.
   *
   * @throws jakarta.ws.rs.WebApplicationException with the vendor's answer if it is too large
   */
  public Stored<C> replace(Stored<C> before, C after) {
    if (after.equals(before.contact())) {
      return before;
    }
    String body = text.write(after);
    Lookups lookups = kind.lookups().apply(after);
    change(
        before,
        "update contact set body = ? where id = ? and body = ?",
        body,
        before.id(),
        before.body());
    if (!lookups.equals(kind.lookups().apply(before.contact()))) {
      StoredLookups.put(transaction, number, before.id(), lookups);
    }
    text.keep(before.id(), body, after);
    Stored<C> stored = new Stored<>(before.id(), before.key(), after, body, before.attachment());
    recent.keep(number, stored);
    return stored;
  }

  /** Shows members beside a contact's own, in place of those before. */
  public void attach(Stored<C> contact, String members) {
    if (!members.equals(contact.attachment())) {
      change(
          contact,
          "update contact set attachment = ? where id = ? and body = ?",
          members,
          contact.id(),
          contact.body());
    }
  }

  /** Takes a contact out and leads its keys to another one. */
  public void redirect(Stored<C> from, Stored<C> to) {
    transaction.update("update redirect set target = ? where target = ?", to.id(), from.id());
    change(from, "delete from contact where id = ? and body = ?", from.id(), from.body());
    transaction.update(
        "insert into redirect (id, world, contact_key, target) values (?, ?, ?, ?)",
        from.id(),
        number,
        from.key(),
        to.id());
  }

  /** Whether a change has shown that a contact was as it was said to be. */
  boolean hasProven(Stored<C> contact) {
    return proven == contact.id();
  }

  /** Whether the world is still there; it may have been deleted by another sandbox. */
  boolean exists() {
    return transaction.first("select 1 from world where number = ?", row -> 1, number).isPresent();
  }

  private static String by(Member member) {
    return CONTACT + "id = (" + StoredLookups.idBy(member) + ") and id <> ?";
  }

  private Optional<Stored<C>> byKey(String key) {
    return first(BY_KEY, number, key);
  }

  private Optional<Stored<C>> byRedirect(String key) {
    return transaction
        .first(
            "select target from redirect where world = ? and contact_key = ?",
            row -> row.getLong(1),
            number,
            key)
        .flatMap(target -> first(BY_ID, target));
  }

  private Optional<Stored<C>> first(String sql, Object... parameters) {
    String select = transaction.isRepeated() ? sql + " for update" : sql;
    return transaction.first(select, this::stored, parameters);
  }

  private void change(Stored<C> named, String sql, @Nullable Object... parameters) {
    if (transaction.update(sql, parameters) == 0) {
      throw transaction.lost();
    }
    proven = named.id();
  }

  private Stored<C> stored(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    String body = row.getString(3);
    return new Stored<>(id, row.getString(2), text.read(id, body), body, row.getString(4));
  }
}
