package org.contactcontracts.sandbox.internal.omnivibe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges free-form objects at every depth; anything but an object replaces what was there. */
final class DeepMerge {

  private DeepMerge() {}

  static Map<String, @Nullable Object> of(Map<?, ?> before, Map<?, ?> sent) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    before.forEach((name, value) -> merged.put(String.valueOf(name), value));
    for (Map.Entry<?, ?> entry : sent.entrySet()) {
      String name = String.valueOf(entry.getKey());
      // Not Map.merge, which refuses null, and null is a value here.
      merged.put(name, value(merged.get(name), entry.getValue()));
    }
    return merged;
  }

  private static @Nullable Object value(@Nullable Object before, @Nullable Object sent) {
    return before instanceof Map<?, ?> old && sent instanceof Map<?, ?> with ? of(old, with) : sent;
  }
}
