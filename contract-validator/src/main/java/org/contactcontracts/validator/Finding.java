package org.contactcontracts.validator;

import java.util.Objects;

/**
 * One place where a message breaks its contract, or cannot be read.
 *
 * @param instance where, as a JSON Pointer (RFC 6901) into the body; empty for the whole body. For
 *     a missing or an unknown member it is the object that lacks or has the member. For path
 *     parameters it is a slash and the name
 * @param keyword which rule, as a keyword of JSON Schema such as {@code maxLength} or {@code
 *     contentType} of OpenAPI; {@code media-type} for the type of the body itself; when the body
 *     cannot be read one of {@code syntax}, {@code duplicate-member}, {@code encoding}, {@code
 *     trailing-content}, {@code empty}, {@code too-deep} and {@code too-large}; {@code
 *     too-many-findings} as the last one of a list that was cut off
 * @param message one sentence that names the place, the reason and the remedy. It may repeat the
 *     names of members and values of the contract, and never a value of the message, which may be
 *     somebody's personal data
 * @param contract the rule in the contract, as a JSON Pointer with a leading number sign such as
 *     {@code #/components/schemas/Contact/properties/name/maxLength}; the schema of the body when
 *     the body cannot be read
 */
public record Finding(String instance, String keyword, String message, String contract) {
  /** Checks that nothing is null. */
  public Finding {
    Objects.requireNonNull(instance, "instance");
    Objects.requireNonNull(keyword, "keyword");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(contract, "contract");
  }
}
