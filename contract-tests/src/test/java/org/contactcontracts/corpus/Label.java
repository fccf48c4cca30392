package org.contactcontracts.corpus;

import org.contactcontracts.traffic.Rule;

/**
 * What is wrong with an exchange of the corpus, and what a checker must say of it.
 *
 * @param kind what was put there
 * @param rule which rule it breaks
 * @param instance where, as a JSON Pointer
 * @param keyword by which keyword
 */
record Label(DefectKind kind, Rule rule, String instance, String keyword) {

  /** The label of a defect in a body. */
  static Label of(BodyDefect defect, boolean response) {
    return new Label(
        DefectKind.of(defect.flaw(), response),
        rule(defect.flaw(), response),
        defect.instance(),
        defect.keyword());
  }

  private static Rule rule(Flaw flaw, boolean response) {
    return switch (flaw) {
      case SYNTAX -> response ? Rule.RESPONSE_BODY_SYNTAX : Rule.REQUEST_BODY_SYNTAX;
      case UNKNOWN -> response ? Rule.UNKNOWN_RESPONSE_MEMBER : Rule.UNKNOWN_REQUEST_MEMBER;
      case TYPE, NULL, LENGTH, NOTATION, BOUND, MISSING, FORM ->
          response ? Rule.RESPONSE_BODY : Rule.REQUEST_BODY;
    };
  }

  /** The same, of another kind. */
  Label withKind(DefectKind other) {
    return new Label(other, rule, instance, keyword);
  }
}
