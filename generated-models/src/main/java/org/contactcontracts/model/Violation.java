package org.contactcontracts.model;

/**
 * One place where a message breaks its contract.
 *
 * @param instance where, as a JSON Pointer (RFC 6901); empty for the whole body
 * @param keyword which rule, as a keyword of JSON Schema such as {@code maxLength}
 * @param message one sentence that names the place, the reason and the remedy, and never a value
 */
public record Violation(String instance, String keyword, String message) {}
