package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.contactcontracts.fuzz.Schema;
import org.contactcontracts.traffic.Exchange;

/**
 * An exchange that conforms, from which others are made.
 *
 * @param name the operationId, and what tells it from other bases of the operation
 * @param exchange request and response
 * @param request the body of the request; empty for a form
 * @param response the body of the response
 */
record Base(
    String vendor,
    String operation,
    String name,
    Exchange exchange,
    Optional<Content> request,
    Optional<Content> response) {

  /** A JSON body and its schema. */
  record Content(Schema schema, JsonNode body) {}

  /** Whether another base of the same operation has the same request. */
  boolean repeatsRequest() {
    return name.endsWith(" flat") || name.endsWith(" form");
  }

  CorpusEntry clean(String what, ExchangeEdit edit) {
    return new CorpusEntry(vendor, name, what, edit.done(), Optional.empty());
  }

  CorpusEntry defect(String what, ExchangeEdit edit, Label label) {
    return new CorpusEntry(vendor, name, what, edit.done(), Optional.of(label));
  }

  ExchangeEdit edit() {
    return ExchangeEdit.of(exchange);
  }
}
