package org.contactcontracts.validator.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.validator.BodyPlace;
import org.contactcontracts.validator.TextPosition;

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates; and as RFC 8259, 8.1: no BOM. */
final class Utf8 {
  private Utf8() {}

  static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      throw encoding("The body starts with a byte order mark.", "Leave the mark out.");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      throw wide();
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // No byte of UTF-8 becomes more than one UTF-16 unit, so this never overflows.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      TextPosition position = TextPosition.of(out, out.length());
      throw new UnreadableBody(
          "",
          "encoding",
          "The body is not UTF-8 at byte %d (%s).".formatted(in.position() + 1, position),
          "Encode the text in UTF-8.",
          new BodyPlace(in.position(), position));
    }
    return out.toString();
  }

  /** The offset of the first half of a surrogate pair that lacks the other half, or -1. */
  static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** What to say of UTF-16 and UTF-32. */
  static UnreadableBody wide() {
    return encoding("The body is encoded in UTF-16 or UTF-32.", "Encode it in UTF-8.");
  }

  private static UnreadableBody encoding(String problem, String remedy) {
    return new UnreadableBody("", "encoding", problem, remedy);
  }
}
