package org.contactcontracts.sandbox.internal.journal;

/** Is told what the journal keeps. */
public interface JournalListener {

  /** An exchange is kept. */
  void kept(JournalEntry entry);

  /**
   * Exchanges are not kept, because they came faster than they could be written.
   *
   * @param exchanges how many; 0 for none
   */
  void missed(long exchanges);
}
