package org.contactcontracts.server.internal;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, and nothing that only looks like it. */
final class Utf8 {

  private Utf8() {}

  /** Whether the escapes of a path spell UTF-8; runtimes put a question mark for what does not. */
  static boolean isSpelledBy(String path) {
    if (path.indexOf('%') < 0 && path.chars().allMatch(c -> c < 0x80)) {
      return true;
    }
    String bytes = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
    try {
      decoded(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static String decoded(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
