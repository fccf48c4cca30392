package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.contactcontracts.traffic.AuditListener;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeCheck;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.RecordingFormat;
import org.contactcontracts.traffic.Severity;
import org.junit.jupiter.api.Test;

/** Entries read in stretches are what they are when each is told apart before it is read. */
class StretchTest {
  private static final int MAX_ENTRY = 1 << 20;
  private static final List<String> SAMPLES =
      List.of("chrome.har", "compact.har", "wiremock-journal.json");

  /** How many stretches were found to end right, and how many not. */
  private int right;

  private int wrong;

  @Test
  void hearsTheSameInStretchesOfAnySize() throws IOException {
    for (String name : SAMPLES) {
      byte[] recording = manyTimes(sample(name), 5);
      Map<Long, String> expected = toldApart(recording, MAX_ENTRY);

      for (int chunk = 2; chunk < 20_000; chunk += 1 + chunk / 8) {
        assertThat(inStretches(recording, chunk, MAX_ENTRY, 1 + chunk % 4))
            .as("%s by %d", name, chunk)
            .isEqualTo(expected);
      }
    }
    assertThat(right).isGreaterThan(100);
  }

  @Test
  void hearsTheSameOfADamagedRecording() throws IOException {
    Random random = new Random(23);
    for (String name : SAMPLES) {
      byte[] recording = manyTimes(sample(name), 5);
      for (int round = 0; round < 300; round++) {
        byte[] damaged = recording.clone();
        // Without its head a recording has no entries.
        damaged[random.nextInt(damaged.length / 20, damaged.length)] =
            (byte) "\"\\{}[],:\n x".charAt(random.nextInt(11));

        assertThat(inStretches(damaged, 4000 + random.nextInt(9000), MAX_ENTRY, 1 + round % 4))
            .as(() -> new String(damaged, StandardCharsets.UTF_8))
            .isEqualTo(toldApart(damaged, MAX_ENTRY));
      }
    }
    assertThat(right).isGreaterThan(100);
    assertThat(wrong).isGreaterThan(100);
  }

  @Test
  void refusesTheSameEntriesAsTooLarge() throws IOException {
    for (String name : SAMPLES) {
      byte[] recording = manyTimes(sample(name), 5);
      for (int limit = 300; limit < 1500; limit += 100) {
        assertThat(inStretches(recording, 4000, limit, 3))
            .as("%s up to %d", name, limit)
            .isEqualTo(toldApart(recording, limit));
      }
    }
    assertThat(wrong).isPositive();
  }

  @Test
  void goesBackWhereAnEntryHasWhatLooksLikeEntries() {
    String like = "{\"request\":{\"method\":\"GET\",\"url\":\"http://within/\"}}";
    String entry =
        "{\"request\":{\"method\":\"GET\",\"url\":\"http://x/\"},\"_redirects\":[%s,%s,%s]}"
            .formatted(like, like, like);
    byte[] recording =
        ("{\"log\":{\"entries\":[" + (entry + ",").repeat(30) + entry + "]}}")
            .getBytes(StandardCharsets.UTF_8);
    Map<Long, String> expected = toldApart(recording, MAX_ENTRY);

    assertThat(expected.values()).hasSize(31).allMatch(told -> told.contains("http://x/"));
    for (int chunk = 100; chunk < 2000; chunk += 7) {
      assertThat(inStretches(recording, chunk, MAX_ENTRY, 1 + chunk % 4))
          .as("by %d", chunk)
          .isEqualTo(expected);
    }
    assertThat(wrong).isPositive();
  }

  @Test
  void passesTheTurnOnceAndInOrder() throws InterruptedException {
    Turn first = Turn.first(7);
    Turn second = first.following();
    Turn third = second.following();

    first.pass(3);
    first.refuse();
    assertThat(first.isRefused()).isFalse();
    assertThat(first.next()).isEqualTo(10);
    assertThat(second.comes()).isTrue();
    assertThat(second.index()).isEqualTo(10);
    second.refuse();
    assertThat(second.isRefused()).isTrue();
    assertThat(third.comes()).isFalse();
  }

  /** What is heard of each entry when all are told apart first. */
  private static Map<Long, String> toldApart(byte[] recording, int maxEntry) {
    Map<Long, String> told = new TreeMap<>();
    Window window = new Window(input(recording), 1 << 16, maxEntry);
    Format format = Format.of(new Detection(window).detect(RecordingFormat.AUTO));
    Entries entries = format.entries(window, maxEntry);
    BatchCheck check = check(format, told, maxEntry);
    long index = 0;
    for (Optional<Entry> next = entries.next(); next.isPresent(); next = entries.next()) {
      Batch batch = new Batch(window.bytes, index++);
      batch.add(next.get());
      check.check(batch).tell(listener(told));
    }
    return told;
  }

  /** The same in stretches, of which some are guessed before the first of them is read. */
  private Map<Long, String> inStretches(byte[] recording, int chunk, int maxEntry, int ahead) {
    Map<Long, String> told = new TreeMap<>();
    Window window = new Window(input(recording), chunk, maxEntry);
    Format format = Format.of(new Detection(window).detect(RecordingFormat.AUTO));
    Batches batches = new Batches(window, format.entries(window, maxEntry));
    BatchCheck check = check(format, told, maxEntry);
    while (true) {
      List<Stretch> stretches = new ArrayList<>();
      Optional<Stretch> stretch = batches.stretch();
      while (stretch.isPresent()) {
        stretches.add(stretch.get());
        stretch = stretches.size() < ahead ? batches.stretch() : Optional.empty();
      }
      if (!stretches.isEmpty()) {
        read(stretches, batches, check, told);
        continue;
      }
      Optional<Batch> batch = batches.next();
      if (batch.isEmpty()) {
        return told;
      }
      check.check(batch.get()).tell(listener(told));
    }
  }

  private void read(
      List<Stretch> stretches, Batches batches, BatchCheck check, Map<Long, String> told) {
    Turn turn = Turn.first(batches.index());
    for (int i = 0; i < stretches.size(); i++) {
      try {
        check.check(stretches.get(i), turn).tell(listener(told));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      if (turn.isRefused()) {
        wrong++;
        batches.goBack(stretches.subList(i, stretches.size()), turn.index());
        return;
      }
      right++;
      batches.guessedRight();
      batches.goOn(turn.next());
      turn = turn.following();
    }
  }

  private static BatchCheck check(Format format, Map<Long, String> told, int maxEntry) {
    ExchangeCheck check =
        (exchange, index) -> {
          tell(told, index, described(exchange));
          return new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "", "", List.of());
        };
    return new BatchCheck(format.reader(), check, Severity.ERROR, maxEntry);
  }

  private static RecordingInput input(byte[] recording) {
    return new RecordingInput(new ByteArrayInputStream(recording));
  }

  /** A recording whose entries come several times. */
  private static byte[] manyTimes(byte[] recording, int times) {
    String text = new String(recording, StandardCharsets.UTF_8);
    String list = text.contains("\"entries\"") ? "\"entries\"" : "\"requests\"";
    int from = text.indexOf('[', text.indexOf(list)) + 1;
    String entries = text.substring(from, text.lastIndexOf(']'));
    return (text.substring(0, from) + (entries + ",").repeat(times - 1) + text.substring(from))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = Exchange.class.getResourceAsStream("recordings/" + name)) {
      return in.readAllBytes();
    }
  }

  private static AuditListener listener(Map<Long, String> told) {
    return (index, verdict) -> tell(told, index, verdict.findings().toString());
  }

  private static void tell(Map<Long, String> told, long index, String what) {
    told.merge(index, what, (once, again) -> once + " and again " + again);
  }

  private static String described(Exchange exchange) {
    return "%s %s %s %s %d %s %s %s"
        .formatted(
            exchange.position(),
            exchange.method(),
            exchange.url(),
            exchange.requestHeaders(),
            exchange.status(),
            exchange.responseHeaders(),
            described(exchange.request()),
            described(exchange.response()));
  }

  private static String described(Body body) {
    int length = body.bytes().length;
    Position end = length == 0 ? Position.START : body.locator().apply(length - 1);
    return body.kind() + " " + new String(body.bytes(), StandardCharsets.UTF_8) + " to " + end;
  }
}
