package org.contactcontracts.traffic;

import java.util.List;

/**
 * What of the contracts the checked traffic touched.
 *
 * @param items in the order of the contracts
 */
public record Coverage(List<Item> items) {
  /** What kind of thing an item is. */
  public enum Kind {
    /** The operation itself. */
    OPERATION,
    /** A media type of the request. */
    REQUEST_MEDIA_TYPE,
    /** A state of a member of the request. */
    REQUEST_MEMBER,
    /** A documented status. */
    STATUS,
    /** A media type of a response. */
    RESPONSE_MEDIA_TYPE,
    /** A state of a member of a response. */
    RESPONSE_MEMBER
  }

  /** The states of a member, of which an item has one that the contract allows. */
  public enum State {
    /** Not a member. */
    NONE,
    /** Its object came without it. */
    ABSENT,
    /** It was null. */
    NULL,
    /** It had a value. */
    VALUE
  }

  /**
   * One thing that traffic may touch.
   *
   * @param vendor whose contract
   * @param operation the operationId
   * @param kind what it is
   * @param status the status as the contract writes it; empty for the request
   * @param mediaType the media type; empty for an operation or a status
   * @param member a JSON Pointer with {@code *} for each element of an array, such as {@code
   *     /data/tags/*}; empty for what is no member
   * @param state the state of the member
   * @param seen whether the traffic had it
   */
  public record Item(
      String vendor,
      String operation,
      Kind kind,
      String status,
      String mediaType,
      String member,
      State state,
      boolean seen) {}

  /** Checks that nothing is null. */
  public Coverage {
    items = List.copyOf(items);
  }

  /** How many items were seen, from 0 to 1; 0 when there are none. */
  public double ratio() {
    long seen = items.stream().filter(Item::seen).count();
    return items.isEmpty() ? 0 : (double) seen / items.size();
  }
}
