package org.contactcontracts.sandbox.internal.journal;

import java.util.Set;

/** The methods of requests. */
final class Methods {
  private static final Set<String> KNOWN =
      Set.of("CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE");

  /** A longer one is no method that anybody means. */
  private static final int LONGEST = 32;

  private Methods() {}

  /** A method as it may be kept; anybody may invent one. */
  static String shown(String method) {
    return KNOWN.contains(method)
        ? method
        : MaskedText.shape(method.substring(0, Math.min(method.length(), LONGEST)));
  }
}
