package org.contactcontracts.traffic.check;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Header;
import org.jspecify.annotations.Nullable;

/** The fields of a header, by name. */
final class Headers {
  private Headers() {}

  /**
   * The value of a field; null when it was not sent. Several are joined by a comma and a space (RFC
   * 9110, 5.3).
   */
  static @Nullable String value(List<Header> headers, String name) {
    String value = null;
    for (int i = 0; i < headers.size(); i++) {
      Header header = headers.get(i);
      if (header.name().equalsIgnoreCase(name)) {
        value = value == null ? header.value() : value + ", " + header.value();
      }
    }
    return value;
  }

  /** The value of a cookie; empty when it was not sent. */
  static Optional<String> cookie(List<Header> headers, String name) {
    String cookies = value(headers, "Cookie");
    if (cookies == null) {
      return Optional.empty();
    }
    for (String pair : cookies.split("[;,]", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
        return Optional.of(pair.substring(equals + 1).strip());
      }
    }
    return Optional.empty();
  }
}
