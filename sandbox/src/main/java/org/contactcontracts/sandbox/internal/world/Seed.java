package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.databind.JavaType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactcontracts.model.ContactJson;

/** Reads what every world of a vendor starts with. */
public final class Seed {
  private static final String FOLDER = "/org/contactcontracts/sandbox/seeds/";

  private Seed() {}

  /**
   * The contacts of a vendor's seed file.
   *
   * @param vendor the vendor id
   * @param key the type of what a contact is addressed by
   * @param contact the vendor's model of a contact
   */
  public static <K, C> ContactBook<K, C> contacts(String vendor, Class<K> key, Class<C> contact) {
    JavaType type =
        ContactJson.mapper().getTypeFactory().constructMapType(LinkedHashMap.class, key, contact);
    try (InputStream file = Seed.class.getResourceAsStream(FOLDER + vendor + ".json")) {
      if (file == null) {
        throw new FileNotFoundException(FOLDER + vendor + ".json");
      }
      Map<K, C> contacts = ContactJson.mapper().readValue(file, type);
      return new ContactBook<>(contacts);
    } catch (IOException e) {
      throw new UncheckedIOException("The seed of " + vendor + " cannot be read.", e);
    }
  }
}
