package org.contactcontracts.sandbox.internal.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.validator.Operation;

/** How a vendor fails, in the shape of its other errors. */
final class VendorFailure {
  /** Both run Chatwoot on Rails, which names the status in its errors. */
  private static final Set<String> ON_RAILS = Set.of("99digital", "omnivibe");

  private VendorFailure() {}

  /**
   * An error.
   *
   * @param status 429, 500 or 503, which the contract of the vendor may not document
   */
  static Answered of(String vendor, Optional<Operation> operation, int status) {
    boolean text =
        operation
            .map(known -> known.responseMediaTypes(status))
            .filter(types -> types.size() == 1 && types.get(0).startsWith("text/plain"))
            .isPresent();
    if (text || (status == 429 && ON_RAILS.contains(vendor))) {
      return new Answered(status, type("text/plain"), bytes("Retry later"));
    }
    String reason = reason(status);
    String body =
        ON_RAILS.contains(vendor)
            ? JsonNodeFactory.instance
                .objectNode()
                .put("status", status)
                .put("error", reason)
                .toString()
            : JsonNodeFactory.instance
                .objectNode()
                .put("message", reason.charAt(0) + reason.substring(1).toLowerCase(Locale.ROOT))
                .toString();
    return new Answered(status, type("application/json"), bytes(body));
  }

  private static String reason(int status) {
    return switch (status) {
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      default -> "Service Unavailable";
    };
  }

  private static HeaderList type(String mediaType) {
    return HeaderList.of("Content-Type", mediaType);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
