package org.contactcontracts.sandbox.internal.world;

import org.jspecify.annotations.Nullable;

/**
 * What a thread wrote of a contact last: an answer that is the contact itself, as it has just been
 * stored, need not be written once more.
 */
public final class WrittenContact {
  private static final ThreadLocal<@Nullable WrittenContact> LAST = new ThreadLocal<>();

  private final Object contact;
  private final byte[] json;

  private WrittenContact(Object contact, byte[] json) {
    this.contact = contact;
    this.json = json;
  }

  static void keep(Object contact, byte[] json) {
    LAST.set(new WrittenContact(contact, json));
  }

  /** The JSON of a contact if it is the one that this thread wrote last; this forgets it. */
  public static byte @Nullable [] take(Object contact) {
    WrittenContact last = LAST.get();
    if (last == null) {
      return null;
    }
    LAST.remove();
    return last.contact == contact ? last.json : null;
  }
}
