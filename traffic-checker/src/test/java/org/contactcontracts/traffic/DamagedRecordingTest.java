package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a recording: reading it ends, throws nothing but {@link RecordingException},
 * counts each exchange once, tells each that it cannot read, and loses none that the damage does
 * not touch.
 */
class DamagedRecordingTest {
  // Far beyond what any of these takes; it is there so that an endless loop fails and not hangs.
  private static final Duration ENDLESS = Duration.ofMinutes(5);

  @Test
  void survivesACutAtAnyByte() {
    assertTimeoutPreemptively(
        ENDLESS,
        () -> {
          for (String name : SAMPLES) {
            byte[] recording = sample(name);
            long before = 0;
            for (int length = 0; length < recording.length; length++) {
              long conforming =
                  readOrRefuse(Arrays.copyOf(recording, length))
                      .map(heard -> heard.summary().conforming())
                      .orElse(0L);
              assertThat(conforming).isGreaterThanOrEqualTo(before);
              before = conforming;
            }
            assertThat(before).as(name).isGreaterThanOrEqualTo(3);
          }
        });
  }

  @Test
  void survivesBytesThatWereChanged() {
    assertTimeoutPreemptively(
        ENDLESS,
        () -> {
          Random random = new Random(3);
          for (String name : SAMPLES) {
            byte[] recording = sample(name);
            for (int round = 0; round < 700; round++) {
              byte[] damaged = recording.clone();
              for (int i = random.nextInt(1, 6); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = damage(random);
              }
              readOrRefuse(damaged);
            }
          }
        });
  }

  @Test
  void losesNoEntryBesidesTheOneWithAChangedByte() {
    String entry =
        "{\"startedDateTime\":\"2026\",\"request\":{\"method\":\"GET\",\"url\":\"/\",\"headers\":"
            + "[{\"name\":\"a\",\"value\":\"b\"}],\"postData\":{\"text\":\"{\\\"a\\\":[1]}\"}},"
            + "\"response\":{\"status\":200}}";
    String head = "{\"log\":{\"entries\":[" + entry + ",";
    byte[] har =
        (head + entry + "," + entry + "," + entry + "]}}").getBytes(StandardCharsets.UTF_8);
    Random random = new Random(5);

    assertTimeoutPreemptively(
        ENDLESS,
        () -> {
          for (int at = head.length(); at < head.length() + entry.length(); at++) {
            for (int round = 0; round < 10; round++) {
              byte[] damaged = har.clone();
              damaged[at] = damage(random);
              assertThat(readOrRefuse(damaged))
                  .map(heard -> heard.summary().conforming())
                  .as(() -> new String(damaged, StandardCharsets.UTF_8))
                  .get(InstanceOfAssertFactories.LONG)
                  .isGreaterThanOrEqualTo(3);
            }
          }
        });
  }

  private static final List<String> SAMPLES =
      List.of("chrome.har", "compact.har", "exchanges.ndjson", "wiremock-journal.json");

  /** Mostly what means something to JSON. */
  private static byte damage(Random random) {
    String meaningful = "\"\\{}[],:\n\r 0e-u\u0000";
    return random.nextInt(4) == 0
        ? (byte) random.nextInt(256)
        : (byte) meaningful.charAt(random.nextInt(meaningful.length()));
  }

  private static Optional<Heard> readOrRefuse(byte[] recording) {
    Heard heard;
    try {
      heard = Heard.of(recording, settings -> settings.threads(1));
    } catch (RecordingException e) {
      assertThat(e.getMessage()).matches("The recording .*; .*\\.");
      return Optional.empty();
    }
    Summary summary = heard.summary();
    assertThat(summary)
        .isEqualTo(
            new Summary(
                summary.exchanges(), heard.exchanges().size(), 0, 0, heard.unreadable().size()));
    assertThat(summary.exchanges()).isEqualTo(summary.conforming() + summary.unreadable());
    return Optional.of(heard);
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = DamagedRecordingTest.class.getResourceAsStream("recordings/" + name)) {
      return in.readAllBytes();
    }
  }
}
