package org.contactcontracts.traffic;

import java.util.Objects;
import java.util.function.IntFunction;

/**
 * The body of a recorded message.
 *
 * @param kind what the recording says of it
 * @param bytes the content as it came over the wire, without transfer and content encodings; empty
 *     unless recorded
 * @param locator where in the file that was given the byte at an offset stands. Only asked for a
 *     finding, so that it may be slow
 */
@SuppressWarnings("ArrayRecordComponent") // Bodies are never compared.
public record Body(Kind kind, byte[] bytes, IntFunction<Position> locator) {
  /** What a recording says of a body. */
  public enum Kind {
    /** The message had none. */
    NONE,
    /** The content is here. */
    RECORDED,
    /** The message had one, and the recording left it out. */
    LEFT_OUT
  }

  /** The body of a message without one. */
  public static final Body NONE = new Body(Kind.NONE, new byte[0], offset -> Position.START);

  /** The body of a message that had one, which the recording left out. */
  public static final Body LEFT_OUT =
      new Body(Kind.LEFT_OUT, new byte[0], offset -> Position.START);

  /** Checks that nothing is null. */
  public Body {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(bytes, "bytes");
    Objects.requireNonNull(locator, "locator");
  }
}
