package org.contactcontracts.traffic.report;

import org.contactcontracts.traffic.Rule;

/** What each rule finds, in one sentence. */
final class RuleText {
  private RuleText() {}

  static String of(Rule rule) {
    return switch (rule) {
      case UNKNOWN_SERVER -> "The URL belongs to no server of any contract.";
      case UNKNOWN_PATH -> "The server is known, and the contract has no such path.";
      case UNKNOWN_METHOD -> "The path is known, and the contract has no such method on it.";
      case PATH_PARAMETER -> "A path parameter breaks its schema.";
      case QUERY_PARAMETER -> "A query parameter breaks its schema or is missing.";
      case UNKNOWN_QUERY_PARAMETER -> "The contract does not know a query parameter.";
      case REQUEST_HEADER -> "A header of the request breaks its schema or is missing.";
      case AUTHENTICATION -> "The request lacks the credential that the contract demands.";
      case REQUEST_MEDIA_TYPE -> "The operation does not take the media type of the request.";
      case REQUEST_BODY_PRESENCE ->
          "The request has no body and needs one, or has one and may not.";
      case REQUEST_BODY_SYNTAX -> "The body of the request cannot be read.";
      case REQUEST_BODY -> "The body of the request breaks its schema.";
      case UNKNOWN_REQUEST_MEMBER -> "The contract does not know a member of the request.";
      case NO_RESPONSE -> "The exchange has no response.";
      case UNKNOWN_STATUS -> "The contract does not document the status.";
      case RESPONSE_HEADER -> "A header of the response breaks its schema or is missing.";
      case RESPONSE_MEDIA_TYPE -> "The contract does not document the media type of the response.";
      case RESPONSE_BODY_PRESENCE ->
          "The response has no body and should have one, or has one that is not documented.";
      case RESPONSE_BODY_SYNTAX -> "The body of the response cannot be read.";
      case RESPONSE_BODY -> "The body of the response breaks its schema.";
      case UNKNOWN_RESPONSE_MEMBER ->
          "The contract does not know a member of the response, which it may have all the same.";
      case BODY_LEFT_OUT -> "The recording left out a body, so that it could not be checked.";
      case UNREADABLE_EXCHANGE -> "The entry of the recording cannot be read; it was skipped.";
    };
  }
}
