package org.contactcontracts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final long SECOND = 1_000_000_000;
  private static final String CLEAR = "\u001B[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now = SECOND;
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now);

  @Test
  void saysHowFarItIsAndHowFastInOneLine() {
    bar.begins("monday.har", 1000);
    now += 2 * SECOND;
    bar.progress(3000, 500);

    assertThat(printed())
        .isEqualTo("\rmonday.har [########........]  50 % 3,000 exchanges, 1,500/s" + CLEAR);
  }

  @Test
  void drawsAtMostTenTimesASecond() {
    bar.begins("monday.har", 1000);
    for (int i = 0; i < 100; i++) {
      now += SECOND / 100;
      bar.progress(i, i);
    }

    assertThat(printed().chars().filter(c -> c == '\r')).hasSize(10);
  }

  @Test
  void saysHowMuchItReadWhenTheSizeIsNotKnown() {
    bar.begins("-", -1);
    now += SECOND;
    bar.progress(1, 1536 * 1024);

    assertThat(printed()).isEqualTo("\r- 1.5 MiB 1 exchanges, 1/s" + CLEAR);
  }

  @Test
  void isGoneBeforeAnythingElseIsPrinted() {
    bar.hide();
    bar.begins("monday.har", 1000);
    now += SECOND;
    bar.progress(1, 1);
    err.reset();
    bar.hide();
    bar.hide();

    assertThat(printed()).isEqualTo("\r" + CLEAR);
  }

  @Test
  void keepsToOneLineAndPassesNoControlOn() {
    bar.begins("logs/\u001B[2J" + "x".repeat(300) + ".har", 10);
    now += SECOND;
    bar.progress(123_456_789, 20);

    assertThat(printed())
        .hasSizeLessThanOrEqualTo(79 + 1 + CLEAR.length())
        .contains("…xxx")
        .contains("100 %");
    assertThat(printed().replace(CLEAR, "")).doesNotContain("\u001B");
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
