package org.contactcontracts.sandbox.internal.omnivibe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks the HMAC-SHA256 of the identifier under the inbox's token. */
final class IdentifierHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final boolean mandatory;

  IdentifierHash(String inboxToken, boolean mandatory) {
    key = new SecretKeySpec(inboxToken.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.mandatory = mandatory;
  }

  /** Whether the hash is right, or missing where it may be. */
  boolean accepts(ContactChange change) {
    return change
        .identifierHash()
        .map(sent -> equal(sent, hash(change.identifier().orElse(""))))
        .orElse(!mandatory);
  }

  /** In a time that does not tell how much of the hash is right. */
  private static boolean equal(String sent, String right) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private String hash(String identifier) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", e);
    }
  }
}
