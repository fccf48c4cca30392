package org.contactcontracts.validator;

import java.util.BitSet;

/**
 * What a body showed beside its verdict. Filled by {@link BodyContract#conforms(byte[], Sightings)}
 * and {@link BodyContract#look}, and made anew or {@link #clear cleared} for each body. Not safe
 * for use by several threads.
 */
public final class Sightings {
  private final BitSet states = new BitSet();
  private boolean unknownMembers;

  /** Nothing seen yet. */
  public Sightings() {}

  /**
   * The states that members were in, by their index in {@link BodyContract#memberStates}. A live
   * view.
   */
  public BitSet states() {
    return states;
  }

  /** Whether a member was there that the contract does not name where it names others. */
  public boolean unknownMembers() {
    return unknownMembers;
  }

  /** Forgets everything. */
  public void clear() {
    states.clear();
    unknownMembers = false;
  }

  /**
   * Notes a state.
   *
   * @param index in {@link BodyContract#memberStates}; negative for one that is not listed
   */
  public void state(int index) {
    if (index >= 0) {
      states.set(index);
    }
  }

  /** Notes an unknown member. */
  public void unknownMember() {
    unknownMembers = true;
  }

  /** The same, apart from this. */
  public Sightings copy() {
    Sightings copy = new Sightings();
    copy.set(this);
    return copy;
  }

  /** Makes this the same as another. */
  public void set(Sightings other) {
    if (other != this) {
      states.clear();
      states.or(other.states);
      unknownMembers = other.unknownMembers;
    }
  }
}
