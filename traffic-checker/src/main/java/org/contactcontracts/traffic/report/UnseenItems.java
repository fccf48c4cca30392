package org.contactcontracts.traffic.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactcontracts.traffic.Coverage;

/**
 * Names what the traffic had not of an operation, as briefly as can be: of a status or an object
 * that it had not, nothing but that, and the states of a member together.
 */
final class UnseenItems {
  private final List<Coverage.Item> items;
  private final Set<String> seenStatuses;
  private final Set<String> unseenValues;

  UnseenItems(List<Coverage.Item> items) {
    this.items = items;
    seenStatuses =
        items.stream()
            .filter(item -> item.kind() == Coverage.Kind.STATUS && item.seen())
            .map(Coverage.Item::status)
            .collect(Collectors.toSet());
    unseenValues =
        items.stream()
            .filter(item -> item.state() == Coverage.State.VALUE && !item.seen())
            .map(item -> body(item) + item.member())
            .collect(Collectors.toSet());
  }

  /** The names of those of some kinds, in the order of the contract. */
  List<String> names(Predicate<Coverage.Kind> kinds) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Coverage.Item item : items) {
      if (!item.seen() && kinds.test(item.kind()) && !isWithinUnseen(item)) {
        names.merge(name(item), state(item), (states, state) -> states + ", " + state);
      }
    }
    return names.entrySet().stream().map(UnseenItems::named).toList();
  }

  private static String named(Map.Entry<String, String> name) {
    return name.getValue().isEmpty() ? name.getKey() : name.getKey() + " " + name.getValue();
  }

  private boolean isWithinUnseen(Coverage.Item item) {
    boolean ofUnseenStatus =
        item.kind() != Coverage.Kind.STATUS
            && !item.status().isEmpty()
            && !seenStatuses.contains(item.status());
    return ofUnseenStatus || isWithinUnseenValue(item);
  }

  private boolean isWithinUnseenValue(Coverage.Item item) {
    String parent = item.member();
    for (int end = parent.lastIndexOf('/'); end > 0; end = parent.lastIndexOf('/')) {
      parent = parent.substring(0, end);
      if (unseenValues.contains(body(item) + parent)) {
        return true;
      }
    }
    return false;
  }

  private static String body(Coverage.Item item) {
    return item.status() + " " + item.mediaType() + " ";
  }

  private String name(Coverage.Item item) {
    return switch (item.kind()) {
      case OPERATION -> item.operation();
      case STATUS -> item.status();
      case REQUEST_MEDIA_TYPE -> item.mediaType();
      case RESPONSE_MEDIA_TYPE -> item.status() + " " + item.mediaType();
      case REQUEST_MEMBER -> mediaType(item) + item.member();
      case RESPONSE_MEMBER -> item.status() + " " + mediaType(item) + item.member();
    };
  }

  /** Only where there is another one. */
  private String mediaType(Coverage.Item item) {
    boolean onlyOne =
        items.stream()
            .filter(other -> other.kind() == item.kind() && other.status().equals(item.status()))
            .allMatch(other -> other.mediaType().equals(item.mediaType()));
    return onlyOne ? "" : item.mediaType() + " ";
  }

  private static String state(Coverage.Item item) {
    return switch (item.state()) {
      case NONE -> "";
      case ABSENT -> "absent";
      case NULL -> "null";
      case VALUE -> "value";
    };
  }
}
