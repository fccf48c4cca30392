package org.contactcontracts.traffic.check;

import org.contactcontracts.traffic.Rule;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Verdict;

/** Whose body it is, with the rules that it may break. */
enum Side {
  REQUEST(
      "request",
      Rule.REQUEST_BODY,
      Rule.REQUEST_BODY_SYNTAX,
      Rule.UNKNOWN_REQUEST_MEMBER,
      Rule.UNKNOWN_REQUEST_MEMBER),
  RESPONSE(
      "response",
      Rule.RESPONSE_BODY,
      Rule.RESPONSE_BODY_SYNTAX,
      Rule.RESPONSE_BODY,
      Rule.UNKNOWN_RESPONSE_MEMBER);

  private final String noun;
  private final Rule schema;
  private final Rule syntax;
  private final Rule refusedMember;
  private final Rule unknownMember;

  Side(String noun, Rule schema, Rule syntax, Rule refusedMember, Rule unknownMember) {
    this.noun = noun;
    this.schema = schema;
    this.syntax = syntax;
    this.refusedMember = refusedMember;
    this.unknownMember = unknownMember;
  }

  /** As a sentence calls the message. */
  String noun() {
    return noun;
  }

  /** The rule on the grammar of a body. */
  Rule syntax() {
    return syntax;
  }

  /** The rule on a member that the contract would allow, and does not know. */
  Rule unknownMember() {
    return unknownMember;
  }

  /** The rule that a finding belongs to. */
  Rule rule(Verdict.Kind kind, Finding finding) {
    if (kind == Verdict.Kind.UNREADABLE) {
      return syntax;
    }
    return switch (finding.keyword()) {
      case "additionalProperties", "unevaluatedProperties" -> refusedMember;
      default -> schema;
    };
  }
}
