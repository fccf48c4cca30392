package org.contactcontracts.validator.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of Content-Type headers. */
public final class ContentType {

  private ContentType() {}

  /**
   * What belongs to a media type: under its own name, else under its range.
   *
   * @param byName with bare media types and ranges as keys
   * @param mediaType such as the value of a Content-Type header
   */
  public static <T> @Nullable T find(Map<String, T> byName, String mediaType) {
    String bare = bare(mediaType);
    T exact = byName.get(bare);
    int slash = bare.indexOf('/');
    if (exact != null || slash <= 0) {
      return exact;
    }
    T range = byName.get(bare.substring(0, slash) + "/*");
    return range == null ? byName.get("*/*") : range;
  }

  /** Whether a media type without parameters is JSON (RFC 8259, RFC 6839). */
  public static boolean isJson(String bare) {
    return bare.equals("application/json") || bare.endsWith("+json");
  }

  /** The media type without its parameters, in lower case (RFC 9110, 8.3.1). */
  public static String bare(String contentType) {
    Objects.requireNonNull(contentType, "contentType");
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
