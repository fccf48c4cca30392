package org.contactcontracts.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.contactcontracts.model.ContactJson;

/** An answer in JSON. */
record Reply(int status, String contentType, JsonNode body) {

  /** An answer of the type {@code application/json}, its body written as text. */
  static Reply json(int status, String body) {
    return new Reply(status, "application/json", tree(body));
  }

  static Reply json(int status, JsonNode body) {
    // Read again, so that numbers have the types that they have after a reader.
    return json(status, body.toString());
  }

  static JsonNode tree(String text) {
    try {
      return ContactJson.mapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This is not JSON: " + text, e);
    }
  }
}
