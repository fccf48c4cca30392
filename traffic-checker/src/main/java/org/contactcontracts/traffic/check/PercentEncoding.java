package org.contactcontracts.traffic.check;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding (RFC 3986, 2.1) of UTF-8. */
final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * What a part of a URL means; empty when an escape is broken or the bytes are not UTF-8.
   *
   * @param plusIsBlank as in the query of a form (WHATWG URL, application/x-www-form-urlencoded)
   */
  static Optional<String> decoded(String text, boolean plusIsBlank) {
    String source = plusIsBlank ? text.replace('+', ' ') : text;
    if (source.indexOf('%') < 0) {
      return Optional.of(source);
    }
    byte[] encoded = source.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        bytes.write(encoded[i]);
        continue;
      }
      int high = i + 2 < encoded.length ? digit(encoded[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(encoded[i + 2]);
      if (low < 0) {
        return Optional.empty();
      }
      bytes.write(high << 4 | low);
      i += 2;
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int digit(byte b) {
    return b < 0 ? -1 : Character.digit(b, 16);
  }
}
