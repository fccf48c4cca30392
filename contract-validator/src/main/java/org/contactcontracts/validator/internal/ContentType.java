package org.contactcontracts.validator.internal;

import java.util.Locale;
import java.util.Objects;

/** The values of Content-Type headers. */
public final class ContentType {

  private ContentType() {}

  /** The media type without its parameters, in lower case (RFC 9110, 8.3.1). */
  public static String bare(String contentType) {
    Objects.requireNonNull(contentType, "contentType");
    int semicolon = contentType.indexOf(';');
    String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
