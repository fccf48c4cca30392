package org.contactcontracts.sandbox.plain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Segments of paths. */
final class Paths {

  private Paths() {}

  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
