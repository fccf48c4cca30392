package org.contactcontracts.traffic.check;

import java.util.List;
import java.util.Locale;

/** Names of headers and query parameters whose values are never shown. */
final class Secrets {
  private static final List<String> SIGNS =
      List.of("auth", "cookie", "hash", "key", "pass", "secret", "session", "sign", "token");

  private Secrets() {}

  /** Whether a value under a name may be a credential; said too often rather than too seldom. */
  static boolean has(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SIGNS.stream().anyMatch(lower::contains);
  }
}
