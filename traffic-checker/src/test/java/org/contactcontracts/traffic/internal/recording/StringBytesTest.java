package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringBytesTest {
  @Test
  void findsWhatALoopOverBytesFinds() {
    Random random = new Random(23);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        // Special bytes are few, and their neighbours in value are there.
        if (random.nextInt(8) > 0) {
          bytes[i] = (byte) " !#[]\u007fx\u00ff".charAt(random.nextInt(8));
        }
      }
      int from = random.nextInt(bytes.length + 1);

      assertThat(StringBytes.special(bytes, from, bytes.length)).isEqualTo(simply(bytes, from));
    }
  }

  @Test
  void tellsEachByteApart() {
    for (int b = 0; b < 256; b++) {
      boolean special = b == '"' || b == '\\' || b < ' ';

      assertThat(StringBytes.isSpecial((byte) b)).as("byte %d", b).isEqualTo(special);
      assertThat(StringBytes.special((0x2020202020202020L & ~0xFFL) | b) == 0)
          .as("byte %d", b)
          .isEqualTo(special);
    }
  }

  @Test
  void skipsOnlyWhatIsEscaped() {
    Random random = new Random(41);
    int skipped = 0;
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(60)];
      for (int i = 0; i < bytes.length; i++) {
        int kind = random.nextInt(12);
        boolean behindBackslash = i > 0 && bytes[i - 1] == '\\';
        bytes[i] =
            (byte)
                (behindBackslash && kind > 0
                    ? '"'
                    : "\\\\xyz:,\"\n\u00e9".charAt(random.nextInt(10)));
      }

      int behind = StringBytes.skipEscapes(bytes, 0, bytes.length);

      skipped += behind;
      int end = 0;
      while (end < behind) {
        assertThat(bytes[end] == '"' || (bytes[end] >= 0 && bytes[end] < ' ')).isFalse();
        end += bytes[end] == '\\' ? 2 : 1;
      }
      assertThat(end).isEqualTo(behind);
    }
    assertThat(skipped).isGreaterThan(20_000);
  }

  @Test
  void takesBytesOutOfAWord() {
    byte[] bytes = "01234567".getBytes(StandardCharsets.US_ASCII);
    long word = StringBytes.word(bytes, 0);

    StringBytes.putWord(bytes, 0, StringBytes.without(word, 0x0000800080000080L));

    assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("12467");
  }

  private static int simply(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && !StringBytes.isSpecial(bytes[i])) {
      i++;
    }
    return i;
  }
}
