package org.contactcontracts.fuzz;

import java.util.Map;

/** The implementations of the question yes or no. All of them are held to the same verdicts. */
final class Gates {

  /** Another implementation joins with one line here. */
  static final Map<String, Gate> ALL =
      Map.of("conforms", (place, body) -> place.gate().conforms(body));

  private Gates() {}

  /** Says whether a body conforms to the contract of its place. Safe for use by several threads. */
  interface Gate {
    boolean accepts(Place place, byte[] body);
  }
}
