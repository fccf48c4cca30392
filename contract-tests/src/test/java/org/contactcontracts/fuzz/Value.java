package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.List;

/** A JSON value as it is going to be spelled, right or wrong. */
sealed interface Value {

  /** A text, a number, true, false, null, or anything else that is written as it stands. */
  record Token(String spelling) implements Value {}

  /** An object; its members may repeat. */
  record Members(List<Slot> slots) implements Value {
    static Members none() {
      return new Members(new ArrayList<>());
    }
  }

  /** An array. */
  record Elements(List<Slot> slots) implements Value {}
}
