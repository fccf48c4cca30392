package org.contactcontracts.sandbox.plain;

import java.util.Map;

/** An answer in JSON. */
public record PlainAnswer(int status, Map<String, Object> body) {

  static PlainAnswer message(int status, String message) {
    return new PlainAnswer(status, Map.of("message", message));
  }
}
