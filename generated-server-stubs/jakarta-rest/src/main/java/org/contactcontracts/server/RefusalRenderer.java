package org.contactcontracts.server;

import jakarta.ws.rs.core.Response;

/** Turns a refusal into the answer that the vendor would give. */
@FunctionalInterface
public interface RefusalRenderer {

  /** The answer to a refused request. */
  Response render(Refusal refusal);
}
