package org.contactcontracts.validator.internal;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * The format {@code email} as JSON Schema 2020-12, 7.3.2 defines it: the Mailbox of RFC 5321,
 * 4.1.2. The evaluator's own one asks a list of top level domains, which differs from day to day,
 * and accepts letters beyond ASCII.
 */
final class MailboxFormat implements Format {
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** RFC 5321, 4.5.3.1.1: at most 64 characters before the at sign. */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?=.{1,64}\\z)(?:"
              + (ATOM + "+(?:\\." + ATOM + "+)*")
              + "|\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*\")");

  /** RFC 5321, 4.5.3.1.2: at most 255 characters after it. */
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{1,255}\\z)(?:" + (LABEL + "(?:\\." + LABEL + ")*") + "|\\[[!-Z^-~]+\\])");

  @Override
  public String getName() {
    return "email";
  }

  @Override
  public String getMessageKey() {
    return "format.email";
  }

  @Override
  public boolean matches(ExecutionContext context, String value) {
    int at = value.lastIndexOf('@');
    return at > 0
        && LOCAL.matcher(value.substring(0, at)).matches()
        && DOMAIN.matcher(value.substring(at + 1)).matches();
  }
}
