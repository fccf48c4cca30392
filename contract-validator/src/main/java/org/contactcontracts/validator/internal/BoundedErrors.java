package org.contactcontracts.validator.internal;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A list that stops the evaluation once it is longer than allowed. Errors of branches that may yet
 * turn out not to matter are collected in lists beside it, which stop their branch alone.
 */
final class BoundedErrors extends ArrayList<Error> {
  private static final long serialVersionUID = 1L;

  private final int most;

  BoundedErrors(int most) {
    this.most = most;
  }

  /** An empty list that may be as long as another; that of anyOf and not has no bound. */
  static BoundedErrors beside(List<Error> other) {
    return new BoundedErrors(
        other instanceof BoundedErrors bounded ? bounded.most : Integer.MAX_VALUE);
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
