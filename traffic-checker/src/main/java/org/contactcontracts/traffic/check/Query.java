package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is written as {@code application/x-www-form-urlencoded}. */
final class Query {
  private Query() {}

  /**
   * The values by name, in order. What is not well-formed stays as it is: a wrong escape is no
   * reason to take a parameter for another.
   */
  static Map<String, List<String>> read(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return PercentEncoding.decoded(text, true).orElse(text);
  }
}
