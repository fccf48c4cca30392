package org.contactcontracts.traffic.check;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of an absolute URL begin and end (RFC 3986, 3), without taking it apart.
 *
 * @param hostStart after the user information
 * @param port as written, or the default of the scheme; -1 for a scheme without one
 * @param pathEnd where query, fragment or the end follows
 */
record RecordedUrl(
    String text, int schemeEnd, int hostStart, int hostEnd, int port, int pathStart, int pathEnd) {

  /** Reads a URL; null when it is not absolute or its port is no number. */
  static @Nullable RecordedUrl of(String text) {
    int schemeEnd = text.indexOf(':');
    if (schemeEnd <= 0 || !text.startsWith("//", schemeEnd + 1)) {
      return null;
    }
    int authority = schemeEnd + 3;
    int pathStart = end(text, authority, true);
    int hostStart = text.lastIndexOf('@', pathStart - 1) + 1;
    hostStart = Math.max(authority, hostStart);
    int hostEnd = hostEnd(text, hostStart, pathStart);
    int port =
        hostEnd + 1 < pathStart
            ? number(text, hostEnd + 1, pathStart)
            : defaultPort(text, schemeEnd);
    if (hostEnd == hostStart || port == Integer.MIN_VALUE) {
      return null;
    }
    int pathEnd = end(text, pathStart, false);
    return new RecordedUrl(text, schemeEnd, hostStart, hostEnd, port, pathStart, pathEnd);
  }

  /** Where the next part begins: the query, the fragment, or the path as well. */
  private static int end(String text, int from, boolean path) {
    int i = from;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?' || c == '#' || (path && c == '/')) {
        break;
      }
    }
    return i;
  }

  /** A colon within brackets belongs to an address of IPv6. */
  private static int hostEnd(String text, int hostStart, int end) {
    for (int i = end - 1; i >= hostStart && text.charAt(i) != ']'; i--) {
      if (text.charAt(i) == ':') {
        return i;
      }
    }
    return end;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || number > 65_535) {
        return Integer.MIN_VALUE;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static int defaultPort(String text, int schemeEnd) {
    if (isScheme("https", text, schemeEnd)) {
      return 443;
    }
    return isScheme("http", text, schemeEnd) ? 80 : -1;
  }

  private static boolean isScheme(String scheme, String text, int schemeEnd) {
    return scheme.length() == schemeEnd && text.regionMatches(true, 0, scheme, 0, schemeEnd);
  }

  boolean hasQuery() {
    return pathEnd < text.length() && text.charAt(pathEnd) == '?';
  }

  /** The query without its question mark; empty when there is none. */
  String query() {
    if (!hasQuery()) {
      return "";
    }
    int fragment = text.indexOf('#', pathEnd);
    return text.substring(pathEnd + 1, fragment < 0 ? text.length() : fragment);
  }

  /**
   * How many segments the path has.
   *
   * @param from where it begins
   */
  int segments(int from) {
    int count = 0;
    for (int i = from; i < pathEnd; i++) {
      count += text.charAt(i) == '/' ? 1 : 0;
    }
    return count;
  }
}
