package org.contactcontracts.validator;

import java.util.Objects;

/**
 * A place in the bytes of a body.
 *
 * @param offset in bytes, from 0; the length of the body for its end
 * @param position the same as line and column
 */
public record BodyPlace(int offset, TextPosition position) {
  /** Checks that nothing is null. */
  public BodyPlace {
    Objects.requireNonNull(position, "position");
  }
}
