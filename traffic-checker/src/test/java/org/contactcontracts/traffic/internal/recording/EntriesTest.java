package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.RecordingException;
import org.contactcontracts.traffic.RecordingFormat;
import org.junit.jupiter.api.Test;

/** The entries of a recording are the same, however it is cut into chunks. */
class EntriesTest {
  private static final int MAX_ENTRY = 1 << 20;
  private static final int WHOLE = 1 << 16;

  @Test
  void findsTheSameEntriesInChunksOfAnySize() throws IOException {
    for (String name :
        List.of("chrome.har", "compact.har", "exchanges.ndjson", "wiremock-journal.json")) {
      byte[] recording = sample(name);
      List<Found> expected = found(recording, WHOLE, MAX_ENTRY);

      assertThat(expected).hasSizeGreaterThan(3).noneMatch(found -> found.text().isEmpty());
      for (int chunk = 1; chunk < 80; chunk++) {
        assertThat(found(recording, chunk, MAX_ENTRY))
            .as("%s by %d", name, chunk)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void findsTheSameEntriesOfADamagedRecordingInChunksOfAnySize() throws IOException {
    byte[] recording = sample("compact.har");
    Random random = new Random(17);
    for (int round = 0; round < 400; round++) {
      byte[] damaged = recording.clone();
      damaged[random.nextInt(damaged.length)] = (byte) "\"\\{}[],:\n x".charAt(random.nextInt(11));

      assertThat(found(damaged, 1 + random.nextInt(300), MAX_ENTRY))
          .as(() -> new String(damaged, StandardCharsets.UTF_8))
          .isEqualTo(found(damaged, WHOLE, MAX_ENTRY));
    }
  }

  @Test
  void refusesTheSameEntriesAsTooLargeInChunksOfAnySize() throws IOException {
    for (String name : List.of("compact.har", "exchanges.ndjson")) {
      byte[] recording = sample(name);
      int limit =
          found(recording, WHOLE, MAX_ENTRY).stream()
              .mapToInt(f -> f.text().length())
              .min()
              .orElse(0);
      List<Found> expected = found(recording, WHOLE, limit);

      assertThat(expected).anyMatch(found -> found.text().isEmpty());
      assertThat(expected).anyMatch(found -> !found.text().isEmpty());
      for (int chunk = 1; chunk < 80; chunk++) {
        assertThat(found(recording, chunk, limit)).as("%s by %d", name, chunk).isEqualTo(expected);
      }
    }
  }

  @Test
  void keepsEntriesOfASmallChunkTogether() throws IOException {
    Batches batches = batches(sample("exchanges.ndjson"), WHOLE, MAX_ENTRY);

    assertThat(batches.next().map(batch -> batch.entries().size())).hasValue(4);
    assertThat(batches.next()).isEmpty();
    assertThat(batches.next()).isEmpty();
  }

  /** Empty instead of a text, and the defect's own place, where an entry is unreadable. */
  private record Found(long index, Position position, String text, Optional<Defect> defect) {}

  private static List<Found> found(byte[] recording, int chunk, int maxEntry) {
    List<Found> found = new ArrayList<>();
    try {
      Batches batches = batches(recording, chunk, maxEntry);
      for (Optional<Batch> next = batches.next(); next.isPresent(); next = batches.next()) {
        long index = next.get().first();
        for (Entry entry : next.get().entries()) {
          String text =
              new String(
                  next.get().bytes(),
                  entry.start(),
                  entry.end() - entry.start(),
                  StandardCharsets.UTF_8);
          found.add(new Found(index++, entry.position(), text, entry.defect()));
        }
      }
    } catch (RecordingException e) {
      Defect refused = new Defect(Position.START, String.valueOf(e.getMessage()), e.code());
      found.add(new Found(-1, Position.START, "", Optional.of(refused)));
    }
    return found;
  }

  private static Batches batches(byte[] recording, int chunk, int maxEntry) {
    RecordingInput input = new RecordingInput(new ByteArrayInputStream(recording));
    Window window = new Window(input, chunk, maxEntry);
    Format format = Format.of(new Detection(window).detect(RecordingFormat.AUTO));
    return new Batches(window, format.entries(window, maxEntry));
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = Exchange.class.getResourceAsStream("recordings/" + name)) {
      return in.readAllBytes();
    }
  }
}
