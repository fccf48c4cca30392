package org.contactcontracts.client.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves who is asking: the HMAC-SHA256 (RFC 2104) of an identifier under the inbox's token. */
public final class IdentityHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * A hash under a token.
   *
   * @throws IllegalArgumentException if the token is blank
   */
  public IdentityHash(String token) {
    if (token.isBlank()) {
      throw new IllegalArgumentException(
          "The identity token is blank; give it as the vendor shows it.");
    }
    key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The hash in lower-case hexadecimal digits; an absent identifier counts as an empty one. */
  public String of(Optional<String> identifier) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of()
          .formatHex(mac.doFinal(identifier.orElse("").getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
    }
  }

  /** The token is left out. */
  @Override
  public String toString() {
    return "IdentityHash";
  }
}
