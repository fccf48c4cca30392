package org.contactcontracts.sandbox;

import static java.util.Objects.requireNonNull;

/**
 * A sandbox could not do what its owner asked of it.
 *
 * <p>The message is one sentence for people with the remedy; the {@link #code()} is for programs.
 */
public final class SandboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The code of a port that cannot be listened on, mostly because something else does. */
  public static final String PORT_UNAVAILABLE = "port-unavailable";

  /** The code of a server that could not be set up. */
  public static final String START_FAILED = "start-failed";

  /** The code of a database that cannot be opened. */
  public static final String DATABASE_UNAVAILABLE = "database-unavailable";

  /** The code of a seed file that cannot be read or breaks a contract. */
  public static final String SEED_INVALID = "seed-invalid";

  private final String code;

  /**
   * An exception with a code, a message and what caused it.
   *
   * @param code one of the constants of this class
   * @param message one sentence that says what is wrong and what to do
   * @param cause what went wrong underneath
   */
  public SandboxException(String code, String message, Throwable cause) {
    super(requireNonNull(message, "message"), requireNonNull(cause, "cause"));
    this.code = requireNonNull(code, "code");
  }

  /**
   * An exception with a code and a message.
   *
   * @param code one of the constants of this class
   * @param message one sentence that says what is wrong and what to do
   */
  public SandboxException(String code, String message) {
    super(requireNonNull(message, "message"));
    this.code = requireNonNull(code, "code");
  }

  /** What is wrong, for programs: one of the constants of this class, stable across versions. */
  public String code() {
    return code;
  }
}
