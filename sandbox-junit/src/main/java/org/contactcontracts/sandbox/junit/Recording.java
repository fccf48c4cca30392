package org.contactcontracts.sandbox.junit;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.sandbox.SandboxExchange;
import org.contactcontracts.traffic.check.ExchangeChecker;

/** What the worlds of a test received. Safe for use by several threads. */
final class Recording {
  private final ExchangeChecker checker;
  private final List<ReceivedExchange> received = new ArrayList<>();
  private long count;

  Recording(ExchangeChecker checker) {
    this.checker = checker;
  }

  synchronized void add(SandboxExchange exchange) {
    count++;
    if (received.size() < SandboxWorld.MOST) {
      received.add(new ReceivedExchange(exchange, checker));
    }
  }

  /** The first {@link SandboxWorld#MOST}. */
  synchronized List<ReceivedExchange> kept() {
    return List.copyOf(received);
  }

  /** How many there were. */
  synchronized long count() {
    return count;
  }
}
