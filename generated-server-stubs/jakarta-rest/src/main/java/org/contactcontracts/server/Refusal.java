package org.contactcontracts.server;

import java.util.List;
import org.contactcontracts.validator.Finding;

/**
 * Why the gate refused a request.
 *
 * @param vendor the vendor id
 * @param operation the operationId
 * @param reason what kind of rule the request breaks
 * @param findings where, which rule and how to mend it; never empty
 */
public record Refusal(String vendor, String operation, Reason reason, List<Finding> findings) {

  /** Copies the findings. */
  public Refusal {
    findings = List.copyOf(findings);
  }

  /** The kinds of rules. */
  public enum Reason {
    /** A value in the path is not one that the contract allows; nothing can have this address. */
    PATH,
    /** The content type is missing or not one of the contract's. */
    MEDIA_TYPE,
    /** The body is longer than the server takes. */
    TOO_LARGE,
    /** The body is missing or is not well-formed. */
    UNREADABLE,
    /**
     * The body is well-formed and breaks the schema, or a part of it has a type that may not be; or
     * a value of the query is not one that the contract allows.
     */
    INVALID
  }
}
