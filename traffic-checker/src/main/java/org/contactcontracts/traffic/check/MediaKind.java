package org.contactcontracts.traffic.check;

import java.util.Locale;

/** How a body of a media type is read. */
enum MediaKind {
  JSON,
  TEXT,
  MULTIPART,
  URL_ENCODED,
  OTHER;

  /**
   * The kind of a body.
   *
   * @param contentType the value of a Content-Type header
   */
  static MediaKind of(String contentType) {
    int semicolon = contentType.indexOf(';');
    String bare = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    String type = bare.strip().toLowerCase(Locale.ROOT);
    if (type.equals("application/json") || type.endsWith("+json")) {
      return JSON;
    }
    if (type.startsWith("text/")) {
      return TEXT;
    }
    return switch (type) {
      case "multipart/form-data" -> MULTIPART;
      case "application/x-www-form-urlencoded" -> URL_ENCODED;
      default -> OTHER;
    };
  }
}
