package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

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

      assertThat(StringBytes.special(StringBytes.words(bytes), from, bytes.length))
          .isEqualTo(simply(bytes, from));
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

  private static int simply(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && !StringBytes.isSpecial(bytes[i])) {
      i++;
    }
    return i;
  }
}
