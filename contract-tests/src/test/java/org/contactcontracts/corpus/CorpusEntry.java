package org.contactcontracts.corpus;

import java.util.Optional;
import org.contactcontracts.traffic.Exchange;

/**
 * An exchange of the corpus.
 *
 * @param vendor whose contract it is held against
 * @param operation which operationId it is made from
 * @param what is special about it, in words; with vendor and operation unlike any other
 * @param exchange request and response
 * @param label its one defect; empty when it conforms
 */
record CorpusEntry(
    String vendor, String operation, String what, Exchange exchange, Optional<Label> label) {

  boolean isClean() {
    return label.isEmpty();
  }

  @Override
  public String toString() {
    return vendor + " " + operation + ": " + what;
  }
}
