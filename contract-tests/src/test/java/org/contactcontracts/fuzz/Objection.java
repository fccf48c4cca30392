package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import org.contactcontracts.validator.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has against a body.
 *
 * @param keyword the rule, as who objects calls it
 * @param at where in the body, a JSON Pointer; null when who objects does not say
 */
record Objection(String keyword, @Nullable String at, String message) {

  static Objection of(Finding finding) {
    return new Objection(finding.keyword(), finding.instance(), finding.message());
  }

  /** As {@link NeutralJudge} answers. */
  static Objection of(JsonNode answer) {
    return new Objection(
        answer.required("keyword").textValue(),
        answer.path("at").textValue(),
        answer.required("message").textValue());
  }
}
