package org.contactcontracts.model.internal;

/** The length of a text as JSON Schema counts it (2020-12, validation 6.3.1 and 6.3.2). */
public final class CodePoints {

  private CodePoints() {}

  /** How many code points a text has. */
  public static int of(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a text has at most so many code points. */
  public static boolean atMost(int most, String text) {
    // a code point has one or two units, so that most texts need no counting
    return text.length() <= most || of(text) <= most;
  }

  /** Whether a text has at least so many code points. */
  public static boolean atLeast(int least, String text) {
    return least == 0 || of(text) >= least;
  }
}
