package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.junit.jupiter.api.Test;

/** What is measured conforms, else the figures were those of something else. */
class GeneratedHarTest {
  @Test
  void conformsInEachExchange() {
    List<TrafficFinding> findings = new ArrayList<>();

    Summary summary =
        Audit.of(ExchangeChecker.builder().build())
            .run(new GeneratedHar(5000), (index, verdict) -> findings.addAll(verdict.findings()));

    assertThat(findings).isEmpty();
    assertThat(summary).isEqualTo(new Summary(5000, 5000, 0, 0, 0));
  }

  @Test
  void isTheSameEachTimeAndHasAboutSeventeenHundredBytesAnEntry() throws IOException {
    byte[] bytes = new GeneratedHar(1000).readAllBytes();

    assertThat(new GeneratedHar(1000)).hasBinaryContent(bytes);
    assertThat(bytes.length / 1000).isBetween(1600, 1800);
  }
}
