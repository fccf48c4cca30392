package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Orders JSON Pointers as their values stand in a document, an outer value before its inner ones.
 */
final class DocumentOrder implements Comparator<String> {
  private final JsonNode root;
  private final Map<String, int[]> ranks = new HashMap<>();

  DocumentOrder(JsonNode root) {
    this.root = root;
  }

  @Override
  public int compare(String left, String right) {
    return Arrays.compare(rank(left), rank(right));
  }

  private int[] rank(String pointer) {
    return ranks.computeIfAbsent(pointer, this::positions);
  }

  private int[] positions(String pointer) {
    List<Integer> positions = new ArrayList<>();
    JsonNode node = root;
    for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
      String name = rest.getMatchingProperty();
      positions.add(node.isArray() ? rest.getMatchingIndex() : indexOf(name, node.fieldNames()));
      node = node.isArray() ? node.path(rest.getMatchingIndex()) : node.path(name);
    }
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int indexOf(String name, Iterator<String> names) {
    int index = 0;
    while (names.hasNext() && !names.next().equals(name)) {
      index++;
    }
    return index;
  }
}
