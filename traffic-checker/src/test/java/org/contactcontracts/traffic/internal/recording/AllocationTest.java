package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.ExchangeCheck;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.GeneratedHar;
import org.contactcontracts.traffic.RecordingFormat;
import org.contactcontracts.traffic.Severity;
import org.junit.jupiter.api.Test;

/** What an entry without findings costs in memory, which tells of its speed on any machine. */
class AllocationTest {
  private static final ExchangeVerdict CONFORMING =
      new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "", "", List.of());
  private static final int ENTRIES = 2000;

  // Of these, 0.8 KB are the two bodies, the rest the strings of URL and credential and the
  // exchange.
  private static final long READING_BYTES = 1600;
  // The array that the entry stands in, as long as the entry itself, and its place.
  private static final long FINDING_BYTES = 2100;

  @Test
  void readsAnEntryWithFewBytes() {
    ExchangeCheck check = (exchange, index) -> CONFORMING;
    BatchCheck batchCheck = new BatchCheck(new HarReader(), check, Severity.ERROR, 1 << 24);
    List<Batch> batches = batches();
    for (Batch batch : batches) {
      assertThat(batchCheck.check(batch).summary().conforming()).isEqualTo(batch.entries().size());
    }

    long before = allocated();
    batches.forEach(batchCheck::check);

    assertThat((allocated() - before) / ENTRIES).isLessThan(READING_BYTES);
  }

  @Test
  void findsAnEntryWithFewBytes() {
    batches();
    GeneratedHar har = new GeneratedHar(ENTRIES);

    long before = allocated();
    batches(har);

    assertThat((allocated() - before) / ENTRIES).isLessThan(FINDING_BYTES);
  }

  private static List<Batch> batches() {
    return batches(new GeneratedHar(ENTRIES));
  }

  private static List<Batch> batches(GeneratedHar har) {
    Window window = new Window(new RecordingInput(har), 1 << 17, 1 << 24);
    Format format = Format.of(new Detection(window).detect(RecordingFormat.AUTO));
    Batches found = new Batches(window, format.entries(window, 1 << 24));
    List<Batch> batches = new ArrayList<>();
    found.next().ifPresent(batches::add);
    while (batches.get(batches.size() - 1).next() < ENTRIES) {
      found.next().ifPresent(batches::add);
    }
    return batches;
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
