package org.contactcontracts.sandbox.internal.fault;

import java.util.Optional;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Delivery;
import org.contactcontracts.sandbox.internal.exchange.Fault;

/**
 * What becomes of a request that asks for a fault in words that nobody understands.
 *
 * @param answer says what is wrong
 */
record RefusedFault(Answered answer) implements Fault {

  @Override
  public String name() {
    return "malformed-header";
  }

  @Override
  public Optional<Answered> instead() {
    return Optional.of(answer);
  }

  @Override
  public Answered change(Answered answered) {
    return answered;
  }

  @Override
  public Delivery delivery() {
    return Delivery.atOnce();
  }
}
