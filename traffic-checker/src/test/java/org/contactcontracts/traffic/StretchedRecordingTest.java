package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;

/** A recording of many stretches is checked as if it were read by one, entry by entry. */
class StretchedRecordingTest {
  private static final int ENTRIES = 6000;
  private static final int UNREADABLE = 3500;
  private static final int LOOKALIKES = 3000;

  @Test
  void checksEachExchangeOnceAndInItsPlaceHoweverManyThreadsThereAre() {
    byte[] recording = recording();
    Map<Long, String> expected = checked(recording, 1);

    assertThat(expected).hasSize(ENTRIES).containsEntry((long) UNREADABLE, "unreadable");
    assertThat(expected.get(ENTRIES - 1L))
        .isEqualTo("http://x/%d at 1:%d", ENTRIES - 1, lastEntry(recording) + 1);
    for (int threads : List.of(2, 3, 7)) {
      assertThat(checked(recording, threads)).as("%d threads", threads).isEqualTo(expected);
    }
  }

  /** Every thousandth entry has a list whose elements begin as entries do, longer than a chunk. */
  private static byte[] recording() {
    List<String> entries = new ArrayList<>();
    String like = "{\"request\":{\"method\":\"GET\",\"url\":\"http://within/\"}}";
    String list = like + ("," + like).repeat(LOOKALIKES);
    for (int i = 0; i < ENTRIES; i++) {
      String more = i % 1000 == 500 ? ",\"_redirects\":[" + list + "]" : "";
      String url = i == UNREADABLE ? "" : ",\"url\":\"http://x/" + i + "\"";
      entries.add(
          "{\"request\":{\"method\":\"GET\"%s,\"comment\":\"%s\"}%s}"
              .formatted(url, "-".repeat(i % 400), more));
    }
    return ("{\"log\":{\"entries\":[" + String.join(",", entries) + "]}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static int lastEntry(byte[] recording) {
    return new String(recording, StandardCharsets.UTF_8).lastIndexOf("{\"request\"");
  }

  /** What was heard of each exchange; of one that is checked twice, both. */
  private static Map<Long, String> checked(byte[] recording, int threads) {
    Map<Long, String> checked = new ConcurrentSkipListMap<>();
    ExchangeCheck check =
        (exchange, index) -> {
          checked.merge(
              index, exchange.url() + " at " + exchange.position(), (a, b) -> a + " and " + b);
          return new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "", "", List.of());
        };
    Summary summary =
        Audit.builder(check)
            .threads(threads)
            .build()
            .run(
                new ByteArrayInputStream(recording),
                (index, verdict) -> checked.merge(index, "unreadable", (a, b) -> a + " and " + b));

    assertThat(summary).isEqualTo(new Summary(ENTRIES, ENTRIES - 1, 0, 0, 1));
    return checked;
  }
}
