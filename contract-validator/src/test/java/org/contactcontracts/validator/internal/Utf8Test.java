package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
  @Test
  void readsWhatIsUtf8() {
    assertThat(Utf8.decode(bytes())).isEmpty();
    assertThat(Utf8.decode(bytes('a'))).isEqualTo("a");
    assertThat(Utf8.decode("\0é😀".getBytes(StandardCharsets.UTF_8))).isEqualTo("\0é😀");
  }

  @Test
  void refusesAByteOrderMark() {
    assertRefused("The body starts with a byte order mark; leave the mark out.", 0xEF, 0xBB, 0xBF);
  }

  @Test
  void refusesTheByteOrderMarksOfUtf16() {
    String message = "The body is encoded in UTF-16 or UTF-32; encode it in UTF-8.";

    assertRefused(message, 0xFE, 0xFF);
    assertRefused(message, 0xFE, 0xFF, 0, '1');
    assertRefused(message, 0xFF, 0xFE);
    assertRefused(message, 0xFF, 0xFE, '1', 0);
  }

  @Test
  void saysAtWhichByteItIsNoLongerUtf8() {
    assertRefused(
        "The body is not UTF-8 at byte 1 (line 1, column 1); encode the text in UTF-8.", 0xFE, 'a');
    assertRefused(
        "The body is not UTF-8 at byte 1 (line 1, column 1); encode the text in UTF-8.", 0xFF, 'a');
    assertRefused(
        "The body is not UTF-8 at byte 1 (line 1, column 1); encode the text in UTF-8.",
        0xEF,
        0xBB);
    assertRefused(
        "The body is not UTF-8 at byte 4 (line 2, column 2); encode the text in UTF-8.",
        'a',
        '\n',
        'b',
        0xE9);
  }

  @Test
  void looksForMarksAtTheStartAlone() {
    String message =
        "The body is not UTF-8 at byte 2 (line 1, column 2); encode the text in UTF-8.";

    assertRefused(message, 'a', 0xFE);
    assertRefused(message, 'a', 0xFF);
    assertRefused(message, 'a', 0xBB, 0xBF);
  }

  @ParameterizedTest
  @CsvSource({
    "'', -1",
    "ab, -1",
    "😀, -1",
    "a😀😀b, -1",
    "\ud83d, 0",
    "\ude00, 0",
    "\ude00\ude00, 0",
    "a\ud83d, 1",
    "a\ude00\ud83d, 1",
    "\ud83d\ud83d\ude00, 0",
    "😀\ude00, 2",
    "\ud83db, 0"
  })
  void findsTheFirstHalfWithoutTheOther(String text, int offset) {
    assertThat(Utf8.loneSurrogate(text)).isEqualTo(offset);
  }

  private static void assertRefused(String message, int... body) {
    assertThatThrownBy(() -> Utf8.decode(bytes(body)))
        .isInstanceOfSatisfying(
            UnreadableBody.class,
            e -> {
              assertThat(e.instance()).isEmpty();
              assertThat(e.finding("").keyword()).isEqualTo("encoding");
              assertThat(e.finding("").message()).isEqualTo(message);
            });
  }

  private static byte[] bytes(int... unsigned) {
    byte[] bytes = new byte[unsigned.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) unsigned[i];
    }
    return bytes;
  }
}
