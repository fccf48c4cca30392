package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EightBytesTest {

  @Test
  void countsTheLettersBeforeTheFirstThatIsMoreThanItself() {
    for (int place = 0; place < 9; place++) {
      for (int value = 0; value < 256; value++) {
        boolean plain = value >= ' ' && value < 0x80 && value != '"' && value != '\\';
        byte[] bytes = "_aZ ~!0]#".getBytes(StandardCharsets.US_ASCII);
        bytes[place] = (byte) value;

        assertThat(EightBytes.plain(EightBytes.at(bytes, 0)))
            .as("%d at %d", value, place)
            .isEqualTo(plain ? 8 : Math.min(place, 8));
      }
    }
  }

  @Test
  void readsFromAnyOffset() {
    byte[] bytes = "\"abcdefgh\"".getBytes(StandardCharsets.US_ASCII);

    assertThat(EightBytes.plain(EightBytes.at(bytes, 0))).isZero();
    assertThat(EightBytes.plain(EightBytes.at(bytes, 1))).isEqualTo(8);
    assertThat(EightBytes.plain(EightBytes.at(bytes, 2))).isEqualTo(7);
  }
}
