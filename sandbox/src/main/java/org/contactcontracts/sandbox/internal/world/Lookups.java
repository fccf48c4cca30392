package org.contactcontracts.sandbox.internal.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a contact can be found by beside its key, as the tables have it; null where it has nothing.
 *
 * @param email the e-mail address in lower case
 * @param phone the phone number
 * @param identifier the identifier
 */
public record Lookups(@Nullable String email, @Nullable String phone, @Nullable String identifier) {
  /** Of a vendor whose contacts may share everything. */
  public static final Lookups NONE = new Lookups(null, null, null);

  /** In characters: what the columns hold. */
  private static final int MAX_LENGTH = 255;

  private static final String DIGEST = "sha256:";

  /** The texts as a contact has them; an empty one is nobody's. */
  public static Lookups of(
      @Nullable String email, @Nullable String phone, @Nullable String identifier) {
    return new Lookups(
        stored(Member.EMAIL, email),
        stored(Member.PHONE, phone),
        stored(Member.IDENTIFIER, identifier));
  }

  /** Those of a contact in JSON. */
  static Lookups of(JsonNode contact) {
    return of(
        text(contact, Member.EMAIL), text(contact, Member.PHONE), text(contact, Member.IDENTIFIER));
  }

  @Nullable String of(Member member) {
    return switch (member) {
      case EMAIL -> email;
      case PHONE -> phone;
      case IDENTIFIER -> identifier;
    };
  }

  /** A text as its column has it: the digest of one that no column of every database takes. */
  static @Nullable String stored(Member member, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    String value = member == Member.EMAIL ? text.toLowerCase(Locale.ROOT) : text;
    boolean fits =
        value.length() <= MAX_LENGTH && value.indexOf('\0') < 0 && !value.startsWith(DIGEST);
    return fits ? value : DIGEST + digest(value);
  }

  private static String digest(String value) {
    return HexFormat.of().formatHex(Sha256.digest().digest(value.getBytes(StandardCharsets.UTF_8)));
  }

  private static @Nullable String text(JsonNode contact, Member member) {
    return contact.path(member.json()).textValue();
  }
}
