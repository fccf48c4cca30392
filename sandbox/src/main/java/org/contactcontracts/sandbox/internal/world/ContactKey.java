package org.contactcontracts.sandbox.internal.world;

/** What a contact may be addressed by. */
final class ContactKey {
  /** In characters: what the column holds. */
  static final int MAX_LENGTH = 255;

  private ContactKey() {}

  /** Whether a database can have such a key; PostgreSQL has no NUL in a text. */
  static boolean isStorable(String key) {
    return !key.isEmpty() && key.length() <= MAX_LENGTH && key.indexOf('\0') < 0;
  }

  /** The place of a contact among so many, which it may share. */
  static int place(long world, String key, int places) {
    return Math.floorMod(31 * Long.hashCode(world) + key.hashCode(), places);
  }
}
