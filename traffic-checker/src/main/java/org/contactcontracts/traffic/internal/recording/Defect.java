package org.contactcontracts.traffic.internal.recording;

import org.contactcontracts.traffic.Position;

/**
 * Why an entry cannot be read.
 *
 * @param position where
 * @param problem one sentence that says what is wrong; never a value of the recording
 * @param remedy one sentence that says how to mend it
 */
record Defect(Position position, String problem, String remedy) {}
