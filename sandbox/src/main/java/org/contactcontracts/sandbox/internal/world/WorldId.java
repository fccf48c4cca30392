package org.contactcontracts.sandbox.internal.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What a world is called wherever its credential must not be known. */
public final class WorldId {
  /** 128 bits: no two credentials meet. */
  private static final int BYTES = 16;

  private WorldId() {}

  /** The id of a credential's world, such as {@code invent-2a97516c354b68848cdbd8f54a226a0a}. */
  public static String of(String vendor, String credential) {
    MessageDigest digest = Sha256.digest();
    digest.update(vendor.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    byte[] hash = digest.digest(credential.getBytes(StandardCharsets.UTF_8));
    return vendor + "-" + HexFormat.of().formatHex(hash, 0, BYTES);
  }
}
