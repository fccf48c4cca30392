package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  @Test
  void decodesWhatJacksonDecodes() throws IOException {
    JsonText text = new JsonText();
    Random random = new Random(37);
    for (int round = 0; round < 20_000; round++) {
      byte[] json = string(random, round % 2 == 0).getBytes(StandardCharsets.UTF_8);
      byte[] expected = JACKSON.readTree(json).textValue().getBytes(StandardCharsets.UTF_8);

      assertThat(text.decode(json, 1, json.length))
          .as(() -> new String(json, StandardCharsets.UTF_8))
          .isEqualTo(expected);
      assertThat(text.after()).isEqualTo(json.length);
    }
  }

  private static String string(Random random, boolean jsonOnly) {
    List<String> likely = List.of("a", "bcd", ":", ",", "\\\"", "\\\"", "é", "true");
    List<String> others =
        List.of("\\\\", "\\n", "\\/", "\\u05d3", "\\ud83d\\ude00", "\\u0007", "😀");
    StringBuilder text = new StringBuilder("\"");
    for (int i = random.nextInt(40); i > 0; i--) {
      boolean other = !jsonOnly && random.nextInt(4) == 0;
      text.append(
          other ? others.get(random.nextInt(7)) : likely.get(random.nextInt(likely.size())));
    }
    return text.append('"').toString();
  }

  @Test
  void refusesWhatNoStringMayHave() {
    for (String broken :
        List.of(
            "\"x", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u00g0\"", "\"a\nb\"", "\"0123456\n8\"")) {
      byte[] json = broken.getBytes(StandardCharsets.UTF_8);

      assertThatExceptionOfType(UnreadableEntry.class)
          .as(broken)
          .isThrownBy(() -> new JsonText().decode(json, 1, json.length));
    }
  }
}
