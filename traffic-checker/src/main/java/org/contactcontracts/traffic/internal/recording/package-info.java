/**
 * Reads recordings: finds the entries, reads each, has it checked on all cores. Start at {@link
 * org.contactcontracts.traffic.internal.recording.Pipeline}. May change any day.
 */
@NullMarked
package org.contactcontracts.traffic.internal.recording;

import org.jspecify.annotations.NullMarked;
