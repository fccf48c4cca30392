package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.contactcontracts.model.ContactJson;
import org.jspecify.annotations.Nullable;

/**
 * Contacts as the texts that are stored.
 *
 * @param <C> the vendor's model of a contact
 */
final class ContactText<C> {
  /** In characters: what the column holds. */
  static final int MAX_LENGTH = 1_048_576;

  /** Contacts: those that a test is about, and not a large seed. */
  private static final int PLACES = 1_024;

  /** In characters: with this, what is kept takes some megabytes at most. */
  static final int MAX_KEPT = 4_096;

  private final ContactKind<C> kind;
  private final ObjectReader reader;
  private final ObjectWriter writer;
  private final AtomicReferenceArray<@Nullable Kept<C>> kept = new AtomicReferenceArray<>(PLACES);

  ContactText(ContactKind<C> kind) {
    this.kind = kind;
    reader = ContactJson.mapper().readerFor(kind.model());
    writer = ContactJson.mapper().writerFor(kind.model());
  }

  /**
   * The contact of a text.
   *
   * @param id what the contact is known by, which tells where it may have been kept
   */
  C read(long id, String text) {
    Kept<C> known = kept.get(place(id));
    if (known != null && known.text().equals(text)) {
      return known.contact();
    }
    C contact = read(text);
    keep(id, text, contact);
    return contact;
  }

  /** Keeps a contact, so that its text need not be read when it is the next one with the id. */
  void keep(long id, String text, C contact) {
    if (text.length() <= MAX_KEPT) {
      kept.set(place(id), new Kept<>(text, contact));
    }
  }

  private static int place(long id) {
    return (int) (id % PLACES);
  }

  private C read(String text) {
    try {
      return reader.readValue(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored contact cannot be read.", e);
    }
  }

  /**
   * The text of a contact.
   *
   * @throws jakarta.ws.rs.WebApplicationException with the vendor's answer if it is too long
   */
  String write(C contact) {
    byte[] json;
    try {
      json = writer.writeValueAsBytes(contact);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A contact cannot be written.", e);
    }
    String text = new String(json, StandardCharsets.UTF_8);
    if (text.length() > MAX_LENGTH) {
      throw kind.errors()
          .badRequest(
              "The contact would have more than %d characters; send less.".formatted(MAX_LENGTH))
          .toException();
    }
    if (text.length() <= MAX_KEPT) {
      WrittenContact.keep(contact, json);
    }
    return text;
  }

  private record Kept<C>(String text, C contact) {}
}
