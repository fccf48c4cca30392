package org.contactcontracts.client.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Fills values into a path template (RFC 3986, 3.3). */
final class PathTemplate {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  private PathTemplate() {}

  /**
   * The address of an operation.
   *
   * @throws IllegalArgumentException if a value is empty or a dot segment, which would address
   *     something else
   */
  static URI resolve(URI baseUrl, String template, List<?> values) {
    Iterator<?> next = values.iterator();
    String path =
        VARIABLE
            .matcher(template)
            .replaceAll(variable -> segment(variable, next.next().toString()));
    String base = baseUrl.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }

  private static String segment(MatchResult variable, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "The path value "
              + variable.group(1)
              + " is empty or a dot segment; give the id itself.");
    }
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
