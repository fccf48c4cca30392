package org.contactcontracts.client;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.model.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A request or an answer breaks the contract.
 *
 * <p>A request is held to it before it is sent, unless {@link ClientBuilder#requestChecks} turns
 * that off. An answer is held to it by {@link ClientBuilder#strict}; if it is an error, the cause
 * is the exception that would have been thrown otherwise.
 */
public final class ContractViolationException extends ContactClientException {

  private static final long serialVersionUID = 1;

  private static final int MOST_SHOWN = 3;

  private final transient List<Violation> violations;
  private final transient @Nullable TransportResponse response;

  private ContractViolationException(
      String code,
      String operation,
      int attempts,
      String message,
      List<Violation> violations,
      @Nullable TransportResponse response,
      @Nullable Throwable cause) {
    super(code, operation, attempts, message, cause);
    this.violations = List.copyOf(violations);
    this.response = response;
  }

  /** A request that was refused before sending. */
  public static ContractViolationException request(String operation, List<Violation> violations) {
    return new ContractViolationException(
        "request-violates-contract",
        operation,
        0,
        operation
            + " was not sent, because the request breaks the contract: "
            + shown(violations)
            + " Mend it, or send it as it is with requestChecks(false).",
        violations,
        null,
        null);
  }

  /**
   * An answer that was refused.
   *
   * @param error what the answer would have caused otherwise; null if it is a success
   */
  public static ContractViolationException response(
      String operation,
      int attempts,
      TransportResponse response,
      List<Violation> violations,
      @Nullable ContactClientException error) {
    return new ContractViolationException(
        "response-violates-contract",
        operation,
        attempts,
        answered(operation, attempts, response)
            + ", which breaks the contract: "
            + shown(violations)
            + (error == null
                ? " The update has happened; response() has the answer."
                : " The cause says what the error means."),
        violations,
        response,
        error);
  }

  /** What breaks which rule, in the order of the body; not empty. */
  public List<Violation> violations() {
    return violations;
  }

  /** The answer as it came; empty if it is the request that breaks the contract. */
  public Optional<TransportResponse> response() {
    return Optional.ofNullable(response);
  }

  private static String shown(List<Violation> violations) {
    StringBuilder text = new StringBuilder();
    for (Violation violation : violations.subList(0, Math.min(MOST_SHOWN, violations.size()))) {
      text.append(text.isEmpty() ? "" : " ")
          .append(violation.message())
          .append(" (\"")
          .append(violation.instance())
          .append("\", ")
          .append(violation.keyword())
          .append(')');
    }
    int more = violations.size() - MOST_SHOWN;
    return text + (more > 0 ? " and " + more + " more; violations() has them all." : ".");
  }
}
