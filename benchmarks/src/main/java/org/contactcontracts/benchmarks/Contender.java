package org.contactcontracts.benchmarks;

import java.io.IOException;

/** One way to make the same call: Invent's {@code updateContact} with name and {@code blocked}. */
interface Contender extends AutoCloseable {

  String TOKEN = "token-of-the-benchmark";
  String ORG = "org_acme";
  String CONTACT = "contact_alice";
  String NAME = "Alice";

  /** What a call has to return. */
  String EXPECTED = "channel_custom";

  /**
   * Makes the call once, from the values to the typed answer.
   *
   * @return the id of the first channel of the answer, read from the typed body
   */
  String call() throws Exception;

  @Override
  default void close() throws IOException {}
}
