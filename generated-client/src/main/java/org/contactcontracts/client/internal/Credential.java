package org.contactcontracts.client.internal;

/** A secret and the header that carries it. */
public record Credential(String header, String prefix, String secret) {

  /** Checks that the secret can stand in a header. */
  public Credential {
    if (secret.isBlank() || !canStandInAHeader(secret)) {
      throw new IllegalArgumentException(
          "The credential for the header "
              + header
              + " is blank or has characters that a header cannot carry; give it as the vendor shows it.");
    }
  }

  private static boolean canStandInAHeader(String secret) {
    for (int i = 0; i < secret.length(); i++) {
      char c = secret.charAt(i);
      if (c < 0x20 || c > 0x7e) {
        return false;
      }
    }
    return true;
  }

  String value() {
    return prefix + secret;
  }

  /** The header; the secret is left out. */
  @Override
  public String toString() {
    return "Credential[" + header + "]";
  }
}
