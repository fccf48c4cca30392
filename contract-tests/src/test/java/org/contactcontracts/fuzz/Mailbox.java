package org.contactcontracts.fuzz;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;

/**
 * The format {@code email}: the Mailbox of RFC 5321, 4.1.2, as JSON Schema 2020-12, 7.3.2 says.
 * networknt's own asks a list of top-level domains and takes letters beyond ASCII.
 */
final class Mailbox implements Format {

  private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~";

  @Override
  public String getName() {
    return "email";
  }

  @Override
  public String getMessageKey() {
    return "format.email";
  }

  @Override
  public boolean matches(ExecutionContext context, String text) {
    int at = text.lastIndexOf('@');
    return at > 0
        && text.chars().allMatch(c -> c >= ' ' && c < 0x7F)
        && local(text.substring(0, at))
        && domain(text.substring(at + 1));
  }

  private static boolean local(String local) {
    if (local.length() > 64) {
      return false;
    }
    return local.startsWith("\"") ? quoted(local) : dotString(local);
  }

  private static boolean dotString(String local) {
    for (String atom : local.split("\\.", -1)) {
      if (atom.isEmpty()
          || !atom.chars().allMatch(c -> Character.isLetterOrDigit(c) || ATEXT.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean quoted(String local) {
    int i = 1;
    while (i < local.length() && local.charAt(i) != '"') {
      i += local.charAt(i) == '\\' ? 2 : 1;
    }
    return i == local.length() - 1;
  }

  private static boolean domain(String domain) {
    if (domain.length() > 255) {
      return false;
    }
    if (domain.startsWith("[")) {
      return domain.length() > 2
          && domain.indexOf(']') == domain.length() - 1
          && domain.indexOf('[', 1) < 0
          && domain.indexOf('\\') < 0
          && domain.indexOf(' ') < 0;
    }
    for (String label : domain.split("\\.", -1)) {
      if (label.isEmpty()
          || label.length() > 63
          || label.startsWith("-")
          || label.endsWith("-")
          || !label.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-')) {
        return false;
      }
    }
    return true;
  }
}
