package org.contactcontracts.sandbox.plain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws what is sent. */
final class Draw {
  private static final Object ABSENT = new Object();

  private final Random random;
  private final Map<String, Object> body = new LinkedHashMap<>();

  Draw(Random random) {
    this.random = random;
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Puts one of the values in, or leaves the member out, which is as likely as one of them. */
  Draw maybe(String member, Object... values) {
    int drawn = random.nextInt(values.length + 1);
    Object value = drawn == values.length ? ABSENT : values[drawn];
    if (value != ABSENT) {
      body.put(member, value);
    }
    return this;
  }

  /** Puts a free-form object in, half of the time. */
  Draw maybeAttributes(String member) {
    if (random.nextBoolean()) {
      body.put(member, attributes(3));
    }
    return this;
  }

  Map<String, Object> body() {
    return body;
  }

  private Map<String, Object> attributes(int depth) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    int members = random.nextInt(3);
    for (int i = 0; i < members; i++) {
      attributes.put(one(List.of("plan", "city", "tags", "score")), value(depth));
    }
    return attributes;
  }

  private Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt(100);
      case 3 -> "שלום \"%d\"".formatted(random.nextInt(5));
      case 4 -> Arrays.asList(1, null, "two");
      default -> attributes(depth - 1);
    };
  }
}
