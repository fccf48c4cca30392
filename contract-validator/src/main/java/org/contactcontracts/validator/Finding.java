package org.contactcontracts.validator;

import java.util.Objects;
import java.util.Optional;

/**
 * One place where a message breaks its contract, or cannot be read.
 *
 * <p>The sentences may repeat the names of members and values of the contract, and never a value of
 * the message, which may be somebody's personal data.
 *
 * @param instance where, as a JSON Pointer (RFC 6901) into the body; empty for the whole body. For
 *     a missing or an unknown member it is the object that lacks or has the member. For a parameter
 *     or a header it is a slash and the name
 * @param keyword which rule, as a keyword of JSON Schema such as {@code maxLength} or {@code
 *     contentType} of OpenAPI; {@code media-type} for the type of the body itself; {@code
 *     unknown-member} for a member that an open schema does not name; {@code security} for a
 *     credential; when the body cannot be read one of {@code syntax}, {@code duplicate-member},
 *     {@code encoding}, {@code trailing-content}, {@code empty}, {@code too-deep} and {@code
 *     too-large}; {@code too-many-findings} as the last one of a list that was cut off
 * @param problem one sentence that names the place and the reason
 * @param remedy one sentence that says how to mend it
 * @param contract the rule in the contract, as a JSON Pointer with a leading number sign such as
 *     {@code #/components/schemas/Contact/properties/name/maxLength}; the schema of the body when
 *     the body cannot be read
 * @param member the name of the member that is missing or unknown, as it was sent; empty where the
 *     rule is not about one
 */
public record Finding(
    String instance,
    String keyword,
    String problem,
    String remedy,
    String contract,
    Optional<String> member) {
  /** Checks that nothing is null. */
  public Finding {
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(keyword, "keyword");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(contract, "contract");
    Objects.requireNonNull(member, "member");
  }

  /**
   * A finding that is not about a missing or an unknown member.
   *
   * @param instance where, as a JSON Pointer
   * @param keyword which rule
   * @param problem one sentence that names the place and the reason
   * @param remedy one sentence that says how to mend it
   * @param contract the rule in the contract
   */
  public Finding(String instance, String keyword, String problem, String remedy, String contract) {
    this(instance, keyword, problem, remedy, contract, Optional.empty());
  }

  /** Problem and remedy in one sentence, with a semicolon between them. */
  public String message() {
    return problem.substring(0, problem.length() - 1)
        + "; "
        + Character.toLowerCase(remedy.charAt(0))
        + remedy.substring(1);
  }
}
