package org.contactcontracts.sandbox;

/**
 * Is told what came and went, in the process of the sandbox; see {@link Sandbox.Builder#listener}.
 */
@FunctionalInterface
public interface ExchangeListener {

  /**
   * Takes note of an exchange with a vendor, before any of its answer is sent. So whoever has an
   * answer finds it noted. Called by many threads; the answer waits until it returns.
   *
   * @param exchange with everything that was sent: credentials and personal data are not masked
   */
  void exchanged(SandboxExchange exchange);
}
