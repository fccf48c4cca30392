package org.contactcontracts.validator.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a header with parameters, such as {@code form-data; name="email"}.
 *
 * @param main what stands before the first semicolon
 */
record HeaderParameters(String main, Map<String, String> values) {

  /**
   * In a quoted text a backslash is a backslash: forms escape a quote as {@code %22} (WHATWG HTML,
   * multipart form data).
   */
  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\G[ \\t]*;[ \\t]*([\\w!#$%&'*+.^`|~-]+)=(?:\"([^\"\\r\\n]*)\"|([\\w!#$%&'*+.^`|~/:?()-]+))");

  private static final Pattern END = Pattern.compile("[ \\t]*;?[ \\t]*");

  /**
   * Reads a value; empty if it is not written as RFC 9110, 5.6.6 says, or has a parameter twice.
   */
  static Optional<HeaderParameters> of(String value) {
    int semicolon = value.indexOf(';');
    int from = semicolon < 0 ? value.length() : semicolon;
    Map<String, String> values = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(value).region(from, value.length());
    int end = from;
    while (parameter.find()) {
      String text = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
      if (values.put(parameter.group(1).toLowerCase(Locale.ROOT), text) != null) {
        return Optional.empty();
      }
      end = parameter.end();
    }
    return END.matcher(value.substring(end)).matches()
        ? Optional.of(new HeaderParameters(value.substring(0, from).strip(), values))
        : Optional.empty();
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
