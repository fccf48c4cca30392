package org.contactcontracts.sandbox.internal.invent;

import java.util.function.Consumer;
import org.openapitools.jackson.nullable.JsonNullable;

/** Carries absent, null and value into a builder. */
final class TriState {

  private TriState() {}

  static void carry(JsonNullable<String> value, Consumer<String> set, Runnable clear) {
    if (!value.isPresent()) {
      return;
    }
    if (value.get() == null) {
      clear.run();
    } else {
      set.accept(value.get());
    }
  }
}
