package org.contactcontracts.sandbox.internal.server;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether a path and a query can be read, before a library stumbles over them. */
final class UriText {
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private UriText() {}

  /** RFC 3986, 2.1 and 2.5: a percent sign and two hexadecimal digits, which spell UTF-8. */
  static boolean isReadable(String text) {
    boolean isPlain = text.indexOf('%') < 0 && isAscii(text);
    return isPlain || (!BROKEN_ESCAPE.matcher(text).find() && spellsUtf8(text));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean spellsUtf8(String text) {
    String bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
