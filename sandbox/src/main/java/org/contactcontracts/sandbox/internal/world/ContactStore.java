package org.contactcontracts.sandbox.internal.world;

import jakarta.ws.rs.WebApplicationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.Transaction;

/**
 * The contacts of one vendor, a world for each credential. Safe for use by several threads and by
 * several sandboxes at once.
 *
 * @param <C> the vendor's model of a contact
 */
public final class ContactStore<C> {
  /** Contacts: what a person looks through. */
  private static final int MAX_SHOWN = 1_000;

  private final Database database;
  private final Worlds worlds;
  private final ContactKind<C> kind;
  private final ContactText<C> text;
  private final RecentContacts<C> recent = new RecentContacts<>();
  private final Turns turns = new Turns();

  /** The numbers of worlds by their ids; at most as many as there may be worlds. */
  private final ConcurrentHashMap<String, Long> numbers = new ConcurrentHashMap<>();

  ContactStore(Database database, Worlds worlds, ContactKind<C> kind) {
    this.database = database;
    this.worlds = worlds;
    this.kind = kind;
    text = new ContactText<>(kind);
  }

  /**
   * Changes the contact that a key leads to, and makes its world from the seed if it is new.
   *
   * @param id the world's
   * @param step says what becomes of the contact, in one transaction; if it throws, nothing
   *     changes. It may be run several times, so that it does nothing else.
   * @return what the step returns
   * @throws jakarta.ws.rs.WebApplicationException with the vendor's answer if no contact has the
   *     key
   * @throws WorldsExhaustedException if the world is new and there is no room for it
   */
  public <A> A update(String id, String key, Step<C, A> step) {
    Long number = numbers.get(id);
    if (number != null) {
      Optional<A> answer =
          turns.take(number, key, () -> database.transact(in -> inNumbered(in, number, key, step)));
      if (answer.isPresent()) {
        return answer.get();
      }
      numbers.remove(id, number);
    }
    return inFound(id, key, step);
  }

  /** The first contacts of a credential by their keys, whether it was ever used or not. */
  public Map<String, Object> shown(String credential) {
    Map<String, Object> shown = new LinkedHashMap<>();
    worlds
        .shown(kind.vendor(), credential, MAX_SHOWN)
        .forEach(contact -> shown.put(contact.key(), contact.contact()));
    return shown;
  }

  private <A> Optional<A> inNumbered(
      Transaction transaction, long number, String key, Step<C, A> step) {
    Stored<C> remembered = transaction.isRepeated() ? null : recent.find(number, key);
    OpenWorld<C> world = open(transaction, number);
    return remembered == null
        ? inKnown(world, key, step)
        : Optional.of(onRemembered(transaction, world, remembered, step));
  }

  /**
   * Takes the contact for what it was when it was last written, which spares the look at it, and
   * comes to nothing unless a change proves that it still was. Then the transaction is repeated.
   */
  private <A> A onRemembered(
      Transaction transaction, OpenWorld<C> world, Stored<C> remembered, Step<C, A> step) {
    A answer;
    try {
      answer = step.apply(world, remembered);
    } catch (WebApplicationException e) {
      throw transaction.lost();
    }
    if (!world.hasProven(remembered)) {
      throw transaction.lost();
    }
    return answer;
  }

  /** Empty if the world has been deleted meanwhile, maybe by another sandbox. */
  private <A> Optional<A> inKnown(OpenWorld<C> world, String key, Step<C, A> step) {
    Optional<Stored<C>> contact = world.find(key);
    if (contact.isEmpty() && !world.exists()) {
      return Optional.empty();
    }
    return Optional.of(step.apply(world, contact.orElseThrow(() -> kind.missing().toException())));
  }

  private <A> A inFound(String id, String key, Step<C, A> step) {
    long seed = worlds.seed(kind.vendor());
    Made<A> made =
        database.transact(
            in -> {
              long number = Worlds.find(in, id).orElseGet(() -> madeFor(in, id, seed, key));
              OpenWorld<C> world = open(in, number);
              Stored<C> contact = world.find(key).orElseThrow(() -> kind.missing().toException());
              return new Made<>(number, step.apply(world, contact));
            });
    if (numbers.size() >= worlds.max()) {
      // Of worlds that were deleted since; the rest is looked up again.
      numbers.clear();
    }
    numbers.put(id, made.number());
    return made.answer();
  }

  /** Makes a world, but not for a contact that it would not have: a large one takes long. */
  private long madeFor(Transaction in, String id, long seed, String key) {
    if (!Worlds.isSeeded(in, seed, key)) {
      throw kind.missing().toException();
    }
    return worlds.findOrMake(in, id, kind.vendor(), seed);
  }

  private OpenWorld<C> open(Transaction transaction, long number) {
    return new OpenWorld<>(transaction, number, kind, text, recent);
  }

  /**
   * What becomes of a contact.
   *
   * @param <C> the vendor's model of a contact
   * @param <A> what to tell whoever asked for it
   */
  @FunctionalInterface
  public interface Step<C, A> {
    /** Changes the contact in its world. */
    A apply(OpenWorld<C> world, Stored<C> contact);
  }

  private record Made<A>(long number, A answer) {}
}
