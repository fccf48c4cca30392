package org.contactcontracts.sandbox.internal.journal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that keep their shape and lose what they say: capitals become A, other letters a, digits 1,
 * and what is neither stays if it is ASCII. So a phone number is still one, and as long as it was.
 */
final class MaskedText {
  /** In place of a value whose shape would tell too much. */
  static final String HIDDEN = "masked";

  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://.*", Pattern.DOTALL);

  private MaskedText() {}

  /**
   * A text of a message.
   *
   * @param words the words of the contract, which stay
   */
  static String of(String text, Set<String> words) {
    if (words.contains(text)) {
      return text;
    }
    if (WEB_ADDRESS.matcher(text).matches()) {
      int path = text.indexOf("://") + 3;
      return text.substring(0, path) + shape(text.substring(path));
    }
    return DATE_TIME.matcher(text).matches() ? text.replaceAll("\\d", "1") : shape(text);
  }

  /** A text without any of its letters and digits. */
  static String shape(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    text.codePoints().forEach(point -> masked.append(masked(point)));
    return masked.toString();
  }

  /** The text of a number; a whole one of at most three digits says too little to be hidden. */
  static String number(String text) {
    return text.length() <= 3 && text.chars().allMatch(Character::isDigit)
        ? text
        : text.replaceAll("[0-9]", "1");
  }

  /** Bytes that are no text: ASCII as above, and 0x80, which UTF-8 begins nothing with. */
  static byte[] bytes(byte[] bytes) {
    byte[] masked = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      masked[i] = bytes[i] < 0 ? (byte) 0x80 : (byte) masked(bytes[i]);
    }
    return masked;
  }

  /** A part of an address, percent-encoded before and after. */
  static String encoded(String part) {
    try {
      // A plus is a plus in a path, and in a query it does not matter.
      String decoded = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
      return URLEncoder.encode(shape(decoded), StandardCharsets.UTF_8).replace("+", "%20");
    } catch (IllegalArgumentException e) {
      return HIDDEN;
    }
  }

  private static char masked(int point) {
    if (Character.isDigit(point)) {
      return '1';
    }
    if (Character.isUpperCase(point)) {
      return 'A';
    }
    if (Character.isLetter(point)) {
      return 'a';
    }
    // PostgreSQL takes no NUL, and nobody reads the other controls.
    boolean plain =
        point < 0x7f && (point >= ' ' || point == '\t' || point == '\n' || point == '\r');
    return plain ? (char) point : '*';
  }
}
