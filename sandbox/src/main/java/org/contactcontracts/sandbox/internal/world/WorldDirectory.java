package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator sees of the worlds of all vendors and may do to them.
 *
 * <p>A world is known by its id alone, which does not tell its credential. Each method is one
 * transaction: it happens as a whole or not at all. Safe for use by several threads.
 */
public interface WorldDirectory {

  /** How many worlds there are, of all vendors together. */
  long count();

  /**
   * The world of a credential, made from the seed if it is new.
   *
   * @throws IllegalArgumentException if there is no such vendor
   * @throws WorldsExhaustedException if the world is new and there is no room for it
   */
  WorldInfo open(String vendor, String credential);

  /**
   * Worlds in the order of their ids.
   *
   * @param vendor the vendor id, or null for all vendors
   * @param after the id after which to go on, or null for the start
   * @param limit the most to return
   */
  List<WorldInfo> worlds(@Nullable String vendor, @Nullable String after, int limit);

  /** The world with an id. */
  Optional<WorldInfo> world(String worldId);

  /** Deletes a world with its contacts and snapshots; false if there is none. */
  boolean delete(String worldId);

  /** Takes a world back to the seed and leaves its snapshots; false if there is none. */
  boolean reset(String worldId);

  /**
   * The contacts of a world in the order in which they were made; none if there is no such world.
   *
   * @param after the key after which to go on, or null for the start
   * @param limit the most to return
   * @param containing a text that the key or the contact's JSON contains, in any case; null for all
   */
  List<StoredContact> contacts(
      String worldId, @Nullable String after, int limit, @Nullable String containing);

  /** The contact with a key. */
  Optional<StoredContact> contact(String worldId, String key);

  /**
   * Adds a contact.
   *
   * @param contact the vendor's model of a contact
   * @throws java.util.NoSuchElementException if there is no such world
   * @throws ContactConflictException if the key is taken, or a member that no two contacts share
   * @throws InvalidContactException if the contact breaks the vendor's contract, or its key does
   *     not name it
   */
  StoredContact create(String worldId, String key, JsonNode contact);

  /** Deletes a contact, with all keys that lead to it; false if there is none. */
  boolean deleteContact(String worldId, String key);

  /** The snapshots of a world in the order of their names. */
  List<SnapshotInfo> snapshots(String worldId);

  /**
   * Keeps the contacts of a world as they are, in place of a snapshot of the same name.
   *
   * @throws java.util.NoSuchElementException if there is no such world
   */
  SnapshotInfo takeSnapshot(String worldId, String name);

  /** Takes the contacts of a world back to a snapshot; false if there is none. */
  boolean restore(String worldId, String name);

  /** Deletes a snapshot; false if there is none. */
  boolean deleteSnapshot(String worldId, String name);

  /**
   * A world.
   *
   * @param id the vendor id, a hyphen, and 32 hexadecimal digits of a digest of the credential
   * @param vendor the vendor id
   * @param contacts how many contacts it has
   * @param snapshots how many snapshots it has
   * @param createdAt when it was made
   */
  record WorldInfo(String id, String vendor, long contacts, int snapshots, Instant createdAt) {}

  /**
   * A contact.
   *
   * @param key what it is addressed by; for Omnivibe a source id, of which several may lead to one
   *     contact
   * @param contact the vendor's model, as it would be answered
   */
  record StoredContact(String key, JsonNode contact) {}

  /**
   * A snapshot.
   *
   * @param name unique in its world
   * @param contacts how many contacts it has
   * @param takenAt when it was taken
   */
  record SnapshotInfo(String name, long contacts, Instant takenAt) {}
}
