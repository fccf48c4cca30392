package org.contactcontracts.validator;

import java.util.Objects;

/**
 * A state of a member that a schema allows.
 *
 * @param pointer a JSON Pointer to the member, with {@code *} for each element of an array, such as
 *     {@code /data/tags/*}
 * @param state the state
 */
public record MemberState(String pointer, State state) {
  /** The states of a member. */
  public enum State {
    /** Its object came without it. */
    ABSENT,
    /** It was null. */
    NULL,
    /** It had a value. */
    VALUE
  }

  /** Checks that nothing is null. */
  public MemberState {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(state, "state");
  }
}
