package org.contactcontracts.sandbox.internal.server;

import java.util.regex.Pattern;
import org.contactcontracts.sandbox.internal.exchange.Received;

/** What the client calls this server. */
final class HostName {
  /** RFC 3986, 3.2.2, without what nobody needs here. */
  private static final Pattern READABLE =
      Pattern.compile("[A-Za-z0-9._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+\\](:[0-9]{1,5})?");

  /** A name that leads to nothing, for answers that name no address. */
  static final String NONE = "localhost";

  private HostName() {}

  /** The Host field, or a name that leads to nothing when it is missing or cannot be read. */
  static String of(Received received) {
    return received
        .headers()
        .first("Host")
        .filter(host -> READABLE.matcher(host).matches())
        .orElse(NONE);
  }
}
