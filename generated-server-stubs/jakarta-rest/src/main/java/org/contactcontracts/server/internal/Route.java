package org.contactcontracts.server.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.validator.Operation;

/**
 * Where a server serves a method.
 *
 * @param method the HTTP method
 * @param start how every path begins that leads there, without slashes at its ends
 * @param path what such a path matches
 * @param operation the operation of a contract, if it serves one
 */
public record Route(String method, String start, Pattern path, Optional<Operation> operation) {

  /** A variable, in whose expression braces may stand once more, as in {@code {id: [0-9]{3}}}. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\s*[\\w.-]+\\s*(?::((?:[^{}]|\\{[^{}]*})*))?}");

  private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");

  /**
   * A route.
   *
   * @param template a URI template (Jakarta REST 3.1, 3.7.3), with or without slashes at its ends
   */
  public static Route of(String method, String template, Optional<Operation> operation) {
    String trimmed = trimmed(template);
    StringBuilder expression = new StringBuilder();
    Matcher variable = VARIABLE.matcher(trimmed);
    int from = 0;
    while (variable.find()) {
      String own = variable.group(1);
      expression.append(Pattern.quote(trimmed.substring(from, variable.start())));
      expression.append(own == null ? "[^/]+" : "(?:" + own.strip() + ")");
      from = variable.end();
    }
    expression.append(Pattern.quote(trimmed.substring(from)));
    return new Route(
        method, literalStart(trimmed), Pattern.compile(expression.toString()), operation);
  }

  /** A path as {@link #fits} takes it: without slashes at its ends and matrix parameters. */
  static String plain(String sent) {
    return trimmed(sent.indexOf(';') < 0 ? sent : MATRIX_PARAMETERS.matcher(sent).replaceAll(""));
  }

  boolean fits(String requested, String plain) {
    return method.equals(requested) && plain.startsWith(start) && path.matcher(plain).matches();
  }

  private static String literalStart(String template) {
    int brace = template.indexOf('{');
    return brace < 0 ? template : template.substring(0, brace);
  }

  private static String trimmed(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }
}
