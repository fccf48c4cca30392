package org.contactcontracts.corpus;

import java.util.Locale;

/** What kinds of defects the corpus has, in the order in which they are listed. */
enum DefectKind {
  UNKNOWN_SERVER("the URL of another server"),
  UNKNOWN_PATH("an unknown path"),
  UNKNOWN_METHOD("an unknown method"),
  PATH_PARAMETER("a path parameter against its schema"),
  QUERY_PARAMETER("a query parameter missing, twice or against its schema"),
  UNKNOWN_QUERY_PARAMETER("an unknown query parameter"),
  REQUEST_HEADER("a request header missing or against its schema"),
  AUTHENTICATION("a credential missing, empty or of another scheme"),
  REQUEST_MEDIA_TYPE("a request in another media type"),
  REQUEST_PRESENCE("a request without its body, or with one too many"),
  REQUEST_SYNTAX("a request body that cannot be read"),
  REQUEST_TYPE("a request value of another type"),
  REQUEST_NULL("null in a request where it is not allowed"),
  REQUEST_LENGTH("a request text that is too long"),
  REQUEST_NOTATION("a request text of another format, pattern or listed value"),
  REQUEST_BOUND("a request number out of bounds"),
  REQUEST_MISSING("a request without a required member"),
  REQUEST_UNKNOWN("an unknown or misspelt request member"),
  UNKNOWN_STATUS("an unknown status"),
  RESPONSE_HEADER("a response header missing or against its schema"),
  RESPONSE_MEDIA_TYPE("a response in another media type"),
  RESPONSE_PRESENCE("a response without its body, or with one too many"),
  RESPONSE_SYNTAX("a response body that cannot be read"),
  RESPONSE_TYPE("a response value of another type"),
  RESPONSE_NULL("null in a response where it is not allowed"),
  RESPONSE_NOTATION("a response text of another format, pattern or listed value"),
  RESPONSE_BOUND("a response number out of bounds"),
  RESPONSE_MISSING("a response without a required member"),
  RESPONSE_FORM("a response with none or several of its forms"),
  RESPONSE_UNKNOWN("an unknown or misspelt response member"),
  ERROR_BODY("a defect in the body of an error"),
  INCOMPLETE("a recording without a response or a body");

  private final String words;

  DefectKind(String words) {
    this.words = words;
  }

  /** That of a flaw in a body. */
  static DefectKind of(Flaw flaw, boolean response) {
    return valueOf((response ? "RESPONSE_" : "REQUEST_") + flaw);
  }

  /** What was put there, as a noun. */
  String words() {
    return words;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
