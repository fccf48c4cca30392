package org.contactcontracts.cases;

import java.util.List;

/**
 * An exchange of a case, with its placeholders as they are written.
 *
 * @param line the number of the line of its title, from 1
 * @param times how often it is sent, and answered as expected
 * @param target path and query
 * @param body what is sent, empty for nothing
 */
record Step(
    int line,
    String title,
    int times,
    String method,
    String target,
    List<Field> headers,
    String body,
    Expected expected) {

  /** A header field. */
  record Field(String name, String value) {}

  /**
   * What has to come back.
   *
   * @param outcome the status, {@link #CLOSED} if the connection has to end before the answer does,
   *     or {@link #RESET} if it has to be reset before
   * @param earliest the answer may not come sooner
   * @param headers those that are looked at
   * @param body JSON or text, empty if the body is not looked at
   */
  record Expected(int line, String outcome, Timing earliest, List<Field> headers, String body) {

    /** The connection ends before a whole answer has come. */
    static final String CLOSED = "closed";

    /** The connection is reset (RST) before a whole answer has come. */
    static final String RESET = "reset";
  }

  /** Whether a form is sent, whose lines end with CR and LF (RFC 2046, 5.1.1). */
  boolean isForm() {
    return headers.stream()
        .anyMatch(
            field ->
                field.name().equalsIgnoreCase("Content-Type")
                    && field.value().startsWith("multipart/"));
  }
}
