package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One cell of the tri-state matrix.
 *
 * @param property an optional member of a request
 * @param amongOthers whether every other optional member has a value, or none is sent
 */
record Cell(Place place, String property, State state, boolean amongOthers) {

  /** What a member of an update can be. */
  enum State {
    ABSENT,
    NULL,
    VALUE
  }

  /** Every cell that the contracts have. */
  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    for (Place place : Places.all()) {
      for (Map.Entry<String, Schema> property : place.schema().properties().entrySet()) {
        boolean optional = !place.schema().required().contains(property.getKey());
        if (place.isRequest() && optional) {
          for (State state : State.values()) {
            cells.add(new Cell(place, property.getKey(), state, false));
            cells.add(new Cell(place, property.getKey(), state, true));
          }
        }
      }
    }
    return cells;
  }

  Schema schema() {
    return schema(property);
  }

  Schema schema(String name) {
    return Objects.requireNonNull(place.schema().properties().get(name), name);
  }

  boolean nullable() {
    return schema().allows("null");
  }

  @Override
  public String toString() {
    return "%s %s %s%s".formatted(place, property, state, amongOthers ? " among others" : " alone");
  }
}
