package org.contactcontracts.sandbox.robustness;

/**
 * A request that is wrong in one respect.
 *
 * @param kind what is wrong
 * @param isHttp whether it is a whole request by the rules of HTTP, so that an answer is due; of
 *     another one nobody can say where it ends, and the connection may be closed without one
 * @param bytes as they go over the wire
 * @param cut whether the sender stops there, so that the rest never comes
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Malformed(String kind, boolean isHttp, byte[] bytes, boolean cut) {}
