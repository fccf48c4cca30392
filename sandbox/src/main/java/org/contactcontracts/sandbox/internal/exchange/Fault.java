package org.contactcontracts.sandbox.internal.exchange;

import java.util.Optional;

/** What goes wrong with one exchange. */
public interface Fault {

  /** What the journal calls it. */
  String name();

  /** The answer that takes the place of the vendor's, which is then not asked. */
  Optional<Answered> instead();

  /** The vendor's answer, spoilt or as it is. */
  Answered change(Answered answered);

  /** How the answer goes out. */
  Delivery delivery();
}
