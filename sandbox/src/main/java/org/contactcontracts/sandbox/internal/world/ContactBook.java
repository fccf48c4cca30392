package org.contactcontracts.sandbox.internal.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Contacts by their key, in the order in which they came. Immutable.
 *
 * @param <K> what a contact is addressed by
 * @param <C> the vendor's model of a contact
 */
public record ContactBook<K, C>(Map<K, C> contacts) {

  /** Copies the contacts. */
  public ContactBook {
    contacts = Collections.unmodifiableMap(new LinkedHashMap<>(contacts));
  }

  /** The contact with a key. */
  public Optional<C> find(K key) {
    return Optional.ofNullable(contacts.get(key));
  }

  /** Every contact but the one with a key. */
  public Stream<Map.Entry<K, C>> others(K key) {
    return contacts.entrySet().stream().filter(entry -> !entry.getKey().equals(key));
  }

  /** This book with a contact added or replaced. */
  public ContactBook<K, C> with(K key, C contact) {
    Map<K, C> changed = new LinkedHashMap<>(contacts);
    changed.put(key, contact);
    return new ContactBook<>(changed);
  }

  /** This book without a contact. */
  public ContactBook<K, C> without(K key) {
    Map<K, C> changed = new LinkedHashMap<>(contacts);
    changed.remove(key);
    return new ContactBook<>(changed);
  }

  /** The contacts with their keys as texts. */
  public Map<String, Object> byText() {
    Map<String, Object> texts = new LinkedHashMap<>();
    contacts.forEach((key, contact) -> texts.put(key.toString(), contact));
    return texts;
  }
}
