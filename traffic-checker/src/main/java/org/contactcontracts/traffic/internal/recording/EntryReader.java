package org.contactcontracts.traffic.internal.recording;

import org.contactcontracts.traffic.Exchange;

/** Reads an entry in one format. Not safe for use by several threads. */
interface EntryReader {
  /**
   * Reads the entry that the parser is at the beginning of.
   *
   * @throws UnreadableEntry when it is not what the format demands
   */
  Exchange read(EntryParser json);
}
