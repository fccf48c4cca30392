package org.contactcontracts.traffic;

/** What is checked of an exchange. The ids are stable; each has a section in docs/rules.md. */
public enum Rule {
  /** The URL belongs to no server of any contract. */
  UNKNOWN_SERVER("unknown-server", Severity.NOTE),
  /** The server is known, and the contract has no such path. */
  UNKNOWN_PATH("unknown-path", Severity.ERROR),
  /** The path is known, and the contract has no such method on it. */
  UNKNOWN_METHOD("unknown-method", Severity.ERROR),
  /** A path parameter breaks its schema. */
  PATH_PARAMETER("path-parameter", Severity.ERROR),
  /** A query parameter breaks its schema or is missing. */
  QUERY_PARAMETER("query-parameter", Severity.ERROR),
  /** The contract does not know a query parameter. */
  UNKNOWN_QUERY_PARAMETER("unknown-query-parameter", Severity.ERROR),
  /** A header of the request breaks its schema or is missing. */
  REQUEST_HEADER("request-header", Severity.ERROR),
  /** The request lacks the credential that the contract demands. */
  AUTHENTICATION("authentication", Severity.ERROR),
  /** The operation does not take the media type of the request. */
  REQUEST_MEDIA_TYPE("request-media-type", Severity.ERROR),
  /** The request has no body and needs one, or has one and may not. */
  REQUEST_BODY_PRESENCE("request-body-presence", Severity.ERROR),
  /** The body of the request cannot be read. */
  REQUEST_BODY_SYNTAX("request-body-syntax", Severity.ERROR),
  /** The body of the request breaks its schema. */
  REQUEST_BODY("request-body", Severity.ERROR),
  /** The contract does not know a member of the request. */
  UNKNOWN_REQUEST_MEMBER("unknown-request-member", Severity.ERROR),
  /** The exchange has no response. */
  NO_RESPONSE("no-response", Severity.NOTE),
  /** The contract does not document the status. */
  UNKNOWN_STATUS("unknown-status", Severity.ERROR),
  /** A header of the response breaks its schema or is missing. */
  RESPONSE_HEADER("response-header", Severity.ERROR),
  /** The contract does not document the media type of the response. */
  RESPONSE_MEDIA_TYPE("response-media-type", Severity.ERROR),
  /** The response has no body and should have one, or has one that is not documented. */
  RESPONSE_BODY_PRESENCE("response-body-presence", Severity.ERROR),
  /** The body of the response cannot be read. */
  RESPONSE_BODY_SYNTAX("response-body-syntax", Severity.ERROR),
  /** The body of the response breaks its schema. */
  RESPONSE_BODY("response-body", Severity.ERROR),
  /** The contract does not know a member of the response, which it may have all the same. */
  UNKNOWN_RESPONSE_MEMBER("unknown-response-member", Severity.WARNING),
  /** The recording left out a body, so that it could not be checked. */
  BODY_LEFT_OUT("body-left-out", Severity.NOTE),
  /** The entry of the recording cannot be read; it was skipped. */
  UNREADABLE_EXCHANGE("unreadable-exchange", Severity.ERROR);

  private final String id;
  private final Severity severity;

  Rule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The stable id, such as {@code unknown-path}. */
  public String id() {
    return id;
  }

  /** The severity unless another is set. */
  public Severity severity() {
    return severity;
  }

  @Override
  public String toString() {
    return id;
  }
}
