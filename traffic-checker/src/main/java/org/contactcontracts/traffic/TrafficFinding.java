package org.contactcontracts.traffic;

import java.util.Objects;
import java.util.Optional;

/**
 * One place where an exchange departs from its contract.
 *
 * @param rule which rule
 * @param severity how much it weighs in this run
 * @param vendor whose contract; empty when no contract knows the server
 * @param operation which operationId; empty when no operation was found
 * @param exchange which exchange of the recording, from 0; -1 for a payload file
 * @param instance where in the body, as a JSON Pointer; a slash and the name for a parameter or a
 *     header; empty for the whole
 * @param position where in the file that was given
 * @param contract where in the contract; empty when no contract knows the server
 * @param keyword which keyword of the schema, such as {@code maxLength}; empty where the rule is
 *     not one of a schema
 * @param value the offending value, masked unless values are to be shown; empty where there is none
 * @param problem one sentence that says what is wrong; never a value of the message
 * @param remedy one sentence that says how to mend it; never a value of the message
 */
public record TrafficFinding(
    Rule rule,
    Severity severity,
    String vendor,
    String operation,
    long exchange,
    String instance,
    Position position,
    Optional<ContractPlace> contract,
    String keyword,
    String value,
    String problem,
    String remedy) {
  /** Checks that nothing is null. */
  public TrafficFinding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(vendor, "vendor");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(keyword, "keyword");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(remedy, "remedy");
  }
}
