package org.contactcontracts.validator.internal;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;

/**
 * A list that stops the evaluation once it is longer than allowed. Errors of branches that may yet
 * turn out not to matter never reach it: the evaluator collects those in lists of its own.
 */
final class BoundedErrors extends ArrayList<Error> {
  private static final long serialVersionUID = 1L;

  private final int most;

  BoundedErrors(int most) {
    this.most = most;
  }

  boolean full() {
    return size() > most;
  }

  @Override
  public boolean add(Error error) {
    super.add(error);
    stopWhenFull();
    return true;
  }

  @Override
  public boolean addAll(Collection<? extends Error> errors) {
    // Together or not at all: the branches of a oneOf are only understood beside each other.
    boolean changed = super.addAll(errors);
    stopWhenFull();
    return changed;
  }

  private void stopWhenFull() {
    if (full()) {
      throw new Full();
    }
  }

  /** The list is longer than allowed. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Full() {
      super(null, null, false, false);
    }
  }
}
