package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.contactcontracts.traffic.Marked;
import org.junit.jupiter.api.Test;

class PlaceTest {
  private static final String[] PARTS = {
    "\n", "\r", "\r\n", "a", "é", "€", "😀", "some more", "\t"
  };

  @Test
  void countsWhatTheSimplestWayCounts() {
    Random random = new Random(29);
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      int step = 0;
      for (int i = random.nextInt(20); i > 0; i--) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
        step = random.nextBoolean() ? text.length() : step;
      }
      text.append("x");
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      int middle = text.substring(0, step).getBytes(StandardCharsets.UTF_8).length;
      Place place = new Place();

      place.move(bytes, 0, middle);
      place.move(bytes, middle, bytes.length - 1);

      assertThat(place.position('x'))
          .as(() -> text.toString())
          .isEqualTo(Marked.position(text.toString(), text.length() - 1));
    }
  }

  @Test
  void countsEachByteThatIsNoUtf8AsItComes() {
    Place place = new Place();

    place.move(new byte[] {(byte) 0xFF, (byte) 0xC3, 'a', (byte) 0x80, (byte) 0xA9}, 0, 5);

    assertThat(place.position(-1).column()).isEqualTo(4);
  }
}
