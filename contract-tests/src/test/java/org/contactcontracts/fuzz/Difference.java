package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;

/**
 * An objection to a body that one side refuses and the other accepts.
 *
 * @param refusedBy which side objects
 */
record Difference(long seed, String judge, Trial trial, Side refusedBy, Objection objection) {

  private static final int SHOWN_BYTES = 2_000;

  enum Side {
    GATE,
    JUDGE
  }

  /**
   * What stands in the place that is objected to: a text as it is, anything else as JSON; the body,
   * a byte a character, when the objection names no place or the body cannot be read.
   */
  String value() {
    String at = objection.at();
    if (at != null) {
      JsonNode value =
          SchemaOracle.read(trial.place(), trial.body())
              .map(tree -> tree.at(at))
              .orElseGet(MissingNode::getInstance);
      if (!value.isMissingNode()) {
        return value.isTextual() ? value.textValue() : value.toString();
      }
    }
    return new String(trial.body(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public String toString() {
    String body = new String(trial.body(), StandardCharsets.UTF_8);
    boolean byGate = refusedBy == Side.GATE;
    return "%s, body %d of seed %d, changed by %s%n  gate: %s%n  %s: %s%n  body (%d bytes): %s"
        .formatted(
            trial.place(),
            trial.index(),
            seed,
            trial.change(),
            byGate ? objection : "conforms",
            judge,
            byGate ? "conforms" : objection,
            trial.body().length,
            body.length() > SHOWN_BYTES ? body.substring(0, SHOWN_BYTES) + "…" : body);
  }
}
