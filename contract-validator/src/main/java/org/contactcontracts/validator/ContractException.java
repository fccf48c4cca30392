package org.contactcontracts.validator;

import java.util.Objects;

/**
 * A contract was asked for something that it does not have, or is not a contract at all.
 *
 * <p>The message is one sentence for people and says what is known instead; the {@link #code()} is
 * for programs. A body that breaks a contract never causes this exception, it causes a {@link
 * Verdict}.
 */
public final class ContractException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The code of a vendor id that no bundled contract has. */
  public static final String UNKNOWN_VENDOR = "unknown-vendor";

  /** The code of an operationId that the contract does not have. */
  public static final String UNKNOWN_OPERATION = "unknown-operation";

  /** The code of a media type that the operation does not document for its request. */
  public static final String UNKNOWN_MEDIA_TYPE = "unknown-media-type";

  /** The code of a path parameter that the operation does not have. */
  public static final String UNKNOWN_PARAMETER = "unknown-parameter";

  /** The code of a document that cannot be read as an OpenAPI 3.0 or 3.1 contract. */
  public static final String UNREADABLE_CONTRACT = "unreadable-contract";

  private final String code;

  /**
   * An exception with a code and a message.
   *
   * @param code one of the constants of this class
   * @param message one sentence that says what is wrong and what is known instead
   */
  public ContractException(String code, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /**
   * An exception with a code, a message and what caused it.
   *
   * @param code one of the constants of this class
   * @param message one sentence that says what is wrong and what to do
   * @param cause what went wrong underneath
   */
  public ContractException(String code, String message, Throwable cause) {
    super(Objects.requireNonNull(message, "message"), Objects.requireNonNull(cause, "cause"));
    this.code = Objects.requireNonNull(code, "code");
  }

  /** What is wrong, for programs: one of the constants of this class, stable across versions. */
  public String code() {
    return code;
  }
}
