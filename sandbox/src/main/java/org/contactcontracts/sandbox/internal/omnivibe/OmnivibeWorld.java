package org.contactcontracts.sandbox.internal.omnivibe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.sandbox.internal.world.ContactBook;

/**
 * The contacts of an inbox and the ways that lead to them. Immutable.
 *
 * @param contacts the contacts by id
 * @param sources the id of a contact by source id; several may lead to one
 * @param avatars the files that were sent, by id of the contact
 */
record OmnivibeWorld(
    ContactBook<Long, Contact> contacts, Map<String, Long> sources, Map<Long, AvatarFile> avatars) {

  OmnivibeWorld {
    sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    avatars = Map.copyOf(avatars);
  }

  /** A world in which each contact has the source id that is its key. */
  static OmnivibeWorld of(ContactBook<String, Contact> seed) {
    Map<Long, Contact> contacts = new LinkedHashMap<>();
    Map<String, Long> sources = new LinkedHashMap<>();
    seed.contacts()
        .forEach(
            (source, contact) -> {
              long id = contact.id().orElseThrow();
              contacts.put(id, contact);
              sources.put(source, id);
            });
    return new OmnivibeWorld(new ContactBook<>(contacts), sources, Map.of());
  }

  Optional<Long> id(String source) {
    return Optional.ofNullable(sources.get(source));
  }

  Contact contact(long id) {
    return contacts.find(id).orElseThrow();
  }

  /** The id of another contact than the given one. */
  Optional<Long> another(long id, Predicate<Contact> wanted) {
    return contacts
        .others(id)
        .filter(entry -> wanted.test(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  OmnivibeWorld with(long id, Contact contact) {
    return new OmnivibeWorld(contacts.with(id, contact), sources, avatars);
  }

  OmnivibeWorld withAvatar(long id, AvatarFile avatar) {
    Map<Long, AvatarFile> changed = new LinkedHashMap<>(avatars);
    changed.put(id, avatar);
    return new OmnivibeWorld(contacts, sources, changed);
  }

  /** This world without a contact, whose source ids lead to another one. */
  OmnivibeWorld redirected(long id, long target) {
    Map<String, Long> changed = new LinkedHashMap<>(sources);
    changed.replaceAll((source, to) -> to == id ? target : to);
    Map<Long, AvatarFile> kept = new LinkedHashMap<>(avatars);
    kept.remove(id);
    return new OmnivibeWorld(contacts.without(id), changed, kept);
  }

  /** The contacts by source id, with the file that was sent beside the vendor's members. */
  Map<String, Object> bySource() {
    Map<String, Object> shown = new LinkedHashMap<>();
    sources.forEach((source, id) -> shown.put(source, shown(id)));
    return shown;
  }

  private Contact shown(long id) {
    AvatarFile avatar = avatars.get(id);
    return avatar == null
        ? contact(id)
        : contact(id).toBuilder().additionalMember("avatar_file", avatar).build();
  }
}
