package org.contactcontracts.client.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Fills values into a path template (RFC 3986, 3.3), which was taken apart beforehand. */
final class PathTemplate {

  /** What stands before each variable, and at last what stands after all of them. */
  private final String[] literals;

  private final String[] names;

  private PathTemplate(String[] literals, String[] names) {
    this.literals = literals;
    this.names = names;
  }

  /** Takes a template apart, such as {@code /contacts/{id}}. */
  static PathTemplate parse(String template) {
    List<String> literals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int end = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
      literals.add(template.substring(end, open));
      end = template.indexOf('}', open) + 1;
      names.add(template.substring(open + 1, end - 1));
    }
    literals.add(template.substring(end));
    return new PathTemplate(literals.toArray(new String[0]), names.toArray(new String[0]));
  }

  /**
   * The address of an operation.
   *
   * @param base what stands before the path, without a slash at its end
   * @param values as many as there are variables
   * @throws IllegalArgumentException if a value is empty or a dot segment, which would address
   *     something else
   */
  String resolve(String base, Object... values) {
    StringBuilder address = new StringBuilder(base.length() + 96).append(base);
    for (int i = 0; i < names.length; i++) {
      address.append(literals[i]);
      append(address, names[i], values[i].toString());
    }
    return address.append(literals[names.length]).toString();
  }

  private static void append(StringBuilder address, String name, String value) {
    if (value.isEmpty() || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException(
          "The path value " + name + " is empty or a dot segment; give the id itself.");
    }
    if (isPlain(value)) {
      address.append(value);
    } else {
      address.append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }

  /** Whether it consists of unreserved characters (RFC 3986, 2.3), as ids do. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || c == '_'
              || c == '-'
              || c == '.';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
