package org.contactcontracts.traffic.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.GeneratedHar;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.RecordingFormat;
import org.junit.jupiter.api.Test;

/** What is read byte by byte is read as Jackson reads it. */
class EntryBytesTest {
  private static final int CHANGES = 40_000;
  private static final byte[] LIKELY =
      "\"\\{}[],:0123456789-+.eE truefalsn/bu\u00e9\u05d3\ud83d\ude00\n\t\u0000"
          .getBytes(StandardCharsets.UTF_8);

  private final EntryBytes bytes = new EntryBytes();
  private final EntryTokens tokens = new EntryTokens();

  @Test
  void takesEveryEntryOfTheSampleRecordings() throws IOException {
    List<Sample> samples = samples();

    assertThat(samples).hasSizeGreaterThan(20);
    for (Sample sample : samples) {
      assertThat(read(bytes, sample))
          .as(sample.toString())
          .isPresent()
          .isEqualTo(read(tokens, sample));
    }
  }

  @Test
  void readsADamagedEntryAsJacksonDoesOrLeavesItAlone() throws IOException {
    List<Sample> samples = samples();
    Random random = new Random(29);
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < CHANGES; i++) {
      Sample damaged = samples.get(random.nextInt(samples.size())).damaged(random);
      Optional<Read> fast = read(bytes, damaged);
      if (fast.isPresent()) {
        taken++;
        assertThat(fast).as(damaged.toString()).isEqualTo(read(tokens, damaged));
      } else {
        refused++;
      }
    }
    assertThat(List.of(taken, refused)).allMatch(count -> count > CHANGES / 20);
  }

  @Test
  void skipsWhatJacksonSkips() {
    Random random = new Random(31);
    int taken = 0;
    for (int i = 0; i < CHANGES; i++) {
      String json =
          "{\"a\":%s,\"request\":{\"method\":\"GET\",\"b\":%s,\"url\":\"/\"}}"
              .formatted(value(random, 4), value(random, 3));
      Sample sample = Sample.of(RecordingFormat.HAR, json);
      assertThat(read(bytes, sample)).as(json).isPresent();

      Sample damaged = sample.damaged(random);
      Optional<Read> fast = read(bytes, damaged);
      if (fast.isPresent()) {
        taken++;
        assertThat(fast).as(damaged.toString()).isEqualTo(read(tokens, damaged));
      }
    }
    assertThat(taken).isGreaterThan(CHANGES / 20);
  }

  @Test
  void readsNumbersAndTextsAsJacksonDoes() {
    List<String> statuses =
        List.of("200", "2e2", "200.0", "0", "-1", "-0", "200.5", "1E400", "123456789012345678");
    List<String> urls =
        List.of("/\\u00e9", "/é", "/\\\\x\\/", "/" + "x".repeat(200), "/\\ud83d\\ude00");
    for (String status : statuses) {
      for (String url : urls) {
        Sample sample =
            Sample.of(
                RecordingFormat.HAR,
                """
                {"request":{"method":"GET","url":"%s","bodySize": %s},"response":{"status":%2$s}}"""
                    .formatted(url, status));

        Optional<Read> expected = read(tokens, sample);
        assertThat(read(bytes, sample)).as(sample.toString()).isEqualTo(expected);
      }
    }
  }

  @Test
  void leavesToJacksonWhatFewRecordingsHave() {
    assertLeftAlone("{\"request\":{\"method\":\"GET\",\"url\":\"/\\ud800\"}}");
    assertLeftAlone(
        "{\"a\":%s1%s,\"request\":{\"method\":\"GET\",\"url\":\"/\"}}"
            .formatted("[".repeat(100), "]".repeat(100)));
    assertLeftAlone(
        "{\"a\":1%s,\"request\":{\"method\":\"GET\",\"url\":\"/\"}}".formatted("0".repeat(600)));
    assertLeftAlone(
        "{\"%s\":1,\"request\":{\"method\":\"GET\",\"url\":\"/\"}}".formatted("a".repeat(20_000)));
  }

  private void assertLeftAlone(String json) {
    Sample sample = Sample.of(RecordingFormat.HAR, json);

    assertThat(read(bytes, sample)).isEmpty();
    assertThat(read(tokens, sample)).isPresent();
  }

  @Test
  void refusesWhatIsNotJson() {
    for (String value :
        List.of(
            "01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "nul",
            "tru",
            "NaN",
            "'x'",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\t\"",
            "[1,]",
            "{\"a\":1,}",
            "{1:2}",
            "{\"a\"}",
            "[1 2]",
            "[1}",
            "{\"a\":}",
            "\"x")) {
      Sample sample =
          Sample.of(
              RecordingFormat.HAR,
              "{\"a\":%s,\"request\":{\"method\":\"GET\",\"url\":\"/\"}}".formatted(value));

      assertThatExceptionOfType(UnreadableEntry.class)
          .as(value)
          .isThrownBy(() -> sample.exchange(bytes))
          .satisfies(
              e -> assertThat(e.problem()).isEqualTo("The entry is not JSON at this place."));
    }
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0 -> List.of("true", "false", "null").get(random.nextInt(3));
      case 1 -> Integer.toString(random.nextInt() >> random.nextInt(32));
      case 2 -> Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15));
      case 3 -> List.of("0", "-0", "0.10", "1E5", "1e-05", "-12.5e+7").get(random.nextInt(6));
      case 4, 5 -> string(random);
      case 6 -> many(random, () -> value(random, depth - 1)).toString();
      default ->
          many(random, () -> string(random) + space(random) + ":" + value(random, depth - 1))
              .toString()
              .replaceFirst("^\\[", "{")
              .replaceFirst("]$", "}");
    };
  }

  private static List<String> many(Random random, Supplier<String> each) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(i -> space(random) + each.get()).toList();
  }

  private static String space(Random random) {
    return List.of("", "", " ", "\n\t", "\r\n").get(random.nextInt(5));
  }

  private static String string(Random random) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(
          List.of(
                  "a", "b", " ", "\\\"", "\\\\", "\\/", "\\n", "\\u00e9", "é", "דנה", "😀", "}",
                  "]")
              .get(random.nextInt(13)));
    }
    return text.append('"').toString();
  }

  private static Optional<Read> read(EntryParser parser, Sample sample) {
    try {
      return Optional.of(Read.of(sample.exchange(parser)));
    } catch (UnreadableEntry e) {
      return Optional.empty();
    }
  }

  private static List<Sample> samples() throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String name :
        List.of("chrome.har", "compact.har", "exchanges.ndjson", "wiremock-journal.json")) {
      try (InputStream in = Exchange.class.getResourceAsStream("recordings/" + name)) {
        samples.addAll(samples(in.readAllBytes()));
      }
    }
    samples.addAll(samples(new GeneratedHar(20).readAllBytes()));
    return samples;
  }

  private static List<Sample> samples(byte[] recording) {
    Window window =
        new Window(new RecordingInput(new ByteArrayInputStream(recording)), 1 << 16, 1 << 20);
    RecordingFormat format = new Detection(window).detect(RecordingFormat.AUTO);
    Batches batches = new Batches(window, Format.of(format).entries(window, 1 << 20));
    List<Sample> samples = new ArrayList<>();
    for (Optional<Batch> next = batches.next(); next.isPresent(); next = batches.next()) {
      for (Entry entry : next.get().entries()) {
        byte[] json = Arrays.copyOfRange(next.get().bytes(), entry.start(), entry.end());
        samples.add(new Sample(format, json));
      }
    }
    return samples;
  }

  /** An entry in the format that it is to be read in. */
  @SuppressWarnings("ArrayRecordComponent") // Samples are never compared.
  private record Sample(RecordingFormat format, byte[] json) {
    static Sample of(RecordingFormat format, String json) {
      return new Sample(format, json.getBytes(StandardCharsets.UTF_8));
    }

    Exchange exchange(EntryParser parser) {
      // What stands behind an entry is none of it.
      byte[] batch = Arrays.copyOf(json, json.length + 20);
      Arrays.fill(batch, json.length, batch.length, (byte) '"');
      parser.begin(batch, Entry.readable(0, json.length, Position.START));
      Exchange exchange = Format.of(format).reader().read(parser);
      parser.finish();
      return exchange;
    }

    /** With one byte changed, left out or put in. */
    Sample damaged(Random random) {
      int at = random.nextInt(json.length);
      int kind = random.nextInt(3);
      byte[] damaged = Arrays.copyOf(json, json.length + (kind == 0 ? 0 : kind == 1 ? -1 : 1));
      if (kind == 1) {
        System.arraycopy(json, at + 1, damaged, at, json.length - at - 1);
        return new Sample(format, damaged);
      } else if (kind == 2) {
        System.arraycopy(json, at, damaged, at + 1, json.length - at);
      }
      damaged[at] = LIKELY[random.nextInt(LIKELY.length)];
      return new Sample(format, damaged);
    }

    @Override
    public String toString() {
      return format + " " + new String(json, StandardCharsets.UTF_8);
    }
  }

  /** An exchange so that it can be compared. */
  private record Read(
      String method,
      String url,
      List<Header> requestHeaders,
      Content request,
      int status,
      List<Header> responseHeaders,
      Content response,
      Position position) {

    private record Content(Body.Kind kind, List<Byte> bytes, List<Position> positions) {
      static Content of(Body body) {
        List<Byte> bytes = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < body.bytes().length; i++) {
          bytes.add(body.bytes()[i]);
        }
        for (int i = 0; i < bytes.size(); i += 50) {
          positions.add(body.locator().apply(i));
        }
        return new Content(body.kind(), bytes, positions);
      }
    }

    static Read of(Exchange exchange) {
      return new Read(
          exchange.method(),
          exchange.url(),
          exchange.requestHeaders(),
          Content.of(exchange.request()),
          exchange.status(),
          exchange.responseHeaders(),
          Content.of(exchange.response()),
          exchange.position());
    }
  }
}
