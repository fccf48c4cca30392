package org.contactcontracts.fuzz;

/**
 * A way to change a body.
 *
 * @param name what it does, as the report prints it
 * @param rare whether it is drawn seldom, because its bodies are large
 */
record Mutation(String name, boolean rare, Change change) {

  /** What a mutation makes of the verdict on a valid body. */
  enum Effect {
    /** There was nothing to change; the body is as it was. */
    NONE,
    /** The body is still valid. */
    VALID,
    /** The body is no longer valid. */
    INVALID,
    /** The schema alone knows. */
    OPEN
  }

  /** Changes a valid body. */
  interface Change {
    Effect apply(Draft draft, Draw draw);
  }

  static Mutation of(String name, Change change) {
    return new Mutation(name, false, change);
  }

  static Mutation rare(String name, Change change) {
    return new Mutation(name, true, change);
  }

  @Override
  public String toString() {
    return name;
  }
}
