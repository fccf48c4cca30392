package org.contactcontracts.client.internal;

/** A secret and the header that carries it. */
public record Credential(String header, String prefix, String secret) {

  /** Checks that the secret can stand in a header. */
  public Credential {
    if (secret.isBlank() || secret.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
      throw new IllegalArgumentException(
          "The credential for the header "
              + header
              + " is blank or has characters that a header cannot carry; give it as the vendor shows it.");
    }
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
