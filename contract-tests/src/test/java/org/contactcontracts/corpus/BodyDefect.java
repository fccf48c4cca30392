package org.contactcontracts.corpus;

/**
 * A body with one defect.
 *
 * @param what is wrong with it, in words
 * @param flaw the same, as a kind
 * @param body its bytes
 * @param instance where a checker must find it
 * @param keyword which rule a checker must name
 */
@SuppressWarnings("ArrayRecordComponent") // Defects are never compared.
record BodyDefect(String what, Flaw flaw, byte[] body, String instance, String keyword) {}
