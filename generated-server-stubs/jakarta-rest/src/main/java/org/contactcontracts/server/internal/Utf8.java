package org.contactcontracts.server.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, and nothing that only looks like it. */
final class Utf8 {

  private Utf8() {}

  /** Whether the escapes of a path spell UTF-8; runtimes put a question mark for what does not. */
  static boolean isSpelledBy(String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      int escaped = c == '%' && i + 2 < path.length() ? escaped(path, i) : -1;
      bytes.write(escaped < 0 ? '?' : escaped);
      i += escaped < 0 ? 0 : 2;
    }
    try {
      decoded(bytes.toByteArray());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int escaped(String path, int percent) {
    int high = Character.digit(path.charAt(percent + 1), 16);
    int low = Character.digit(path.charAt(percent + 2), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
