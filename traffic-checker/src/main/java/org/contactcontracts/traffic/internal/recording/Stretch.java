package org.contactcontracts.traffic.internal.recording;

import org.contactcontracts.traffic.Position;

/**
 * Some entries in a row that nobody has told apart yet, each with a comma behind it. Where it ends
 * is a guess until they are.
 *
 * @param bytes what it stands in, never written to while it is read
 * @param from the offset of the first byte of its first entry
 * @param to the offset of what looks like the first byte of the entry behind it
 * @param position where it begins in the recording
 */
@SuppressWarnings("ArrayRecordComponent") // Stretches are never compared.
record Stretch(byte[] bytes, int from, int to, Position position) {
  int length() {
    return to - from;
  }
}
