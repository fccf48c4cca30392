package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final String LINE = "{\"request\":{\"method\":\"GET\",\"url\":\"http://x/\"}}\n";
  private static final String HAR =
      "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"/\"}}]}}";
  private static final String JOURNAL =
      "{\"requests\":[{\"request\":{\"method\":\"GET\",\"absoluteUrl\":\"http://x/\"}}]}";

  @Test
  void tellsTheFormatByItsFirstTellingMember() {
    assertThat(Heard.of(HAR).exchanges()).hasSize(1);
    assertThat(Heard.of(LINE + LINE).exchanges()).hasSize(2);
    assertThat(Heard.of(JOURNAL).exchanges()).hasSize(1);
    assertThat(Heard.of("{\"a\":[{\"log\":1}],\"b\":\"x\"," + HAR.substring(1)).exchanges())
        .hasSize(1);
    assertThat(Heard.of("{\"_id\":1," + LINE.substring(1)).exchanges()).hasSize(1);
    assertThat(Heard.of("\n\n \t" + JOURNAL).exchanges()).hasSize(1);
  }

  @Test
  void skipsAByteOrderMark() {
    assertThat(Heard.of("\uFEFF" + HAR).exchanges()).hasSize(1);
    assertThat(Heard.of("\uFEFF" + LINE).exchanges()).hasSize(1);
    assertThat(Heard.of("\uFEFF" + LINE, format(RecordingFormat.NDJSON)).exchanges()).hasSize(1);
  }

  @Test
  void readsWhatIsPackedInAnyNumberOfMembers() throws IOException {
    byte[] half = gzip(LINE.repeat(1000));
    byte[] twice = Arrays.copyOf(half, half.length * 2);
    System.arraycopy(half, 0, twice, half.length, half.length);

    assertThat(Heard.of(twice, UnaryOperator.identity()).summary())
        .isEqualTo(new Summary(2000, 2000, 0, 0, 0));
  }

  @Test
  void refusesAnEmptyRecording() throws IOException {
    String message = "The recording is empty; record some traffic.";

    assertRefused("", RecordingException.EMPTY, message);
    assertRefused(" \r\n\t", RecordingException.EMPTY, message);
    assertRefused("\uFEFF", RecordingException.EMPTY, message);
    assertRefused(gzip(""), RecordingException.EMPTY, message);
  }

  @Test
  void refusesARecordingInAnUnknownFormat() {
    assertUnknown("¦[]");
    assertUnknown("¦<html>");
    assertUnknown("{\"name\":\"Alice\"¦}");
    assertUnknown("{¦}");
    assertUnknown("{\"name\":¦");
    assertUnknown("{\n  \"name\":¦?}");
    assertRefused(
        "\uFEFFé".getBytes(StandardCharsets.UTF_16LE),
        RecordingException.UNKNOWN_FORMAT,
        unknown(Position.START));
  }

  private static void assertUnknown(String marked) {
    Marked recording = Marked.of(marked);

    assertRefused(
        recording.text(), RecordingException.UNKNOWN_FORMAT, unknown(recording.position()));
  }

  private static String unknown(Position position) {
    return "The recording is no HAR, no NDJSON and no journal of WireMock, as line %d, column %d tells; give another file, or name the format."
        .formatted(position.line(), position.column());
  }

  @Test
  void readsTheFormatThatIsNamed() {
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> Heard.of(LINE, format(RecordingFormat.HAR)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(RecordingException.NO_ENTRIES));
    assertThat(Heard.of(HAR, format(RecordingFormat.NDJSON)).summary().unreadable()).isEqualTo(1);
    assertThat(Heard.of("?\n" + LINE, format(RecordingFormat.NDJSON)).summary())
        .isEqualTo(new Summary(2, 1, 0, 0, 1));
  }

  @Test
  void checksWhatStandsBeforeTheDamageInAPackedRecording() throws IOException {
    byte[] packed = gzip(LINE.repeat(50_000));

    Heard heard = Heard.of(Arrays.copyOf(packed, packed.length / 2), UnaryOperator.identity());

    assertThat(heard.summary().conforming()).isBetween(10_000L, 49_999L);
    assertThat(heard.summary().unreadable()).isEqualTo(1);
    assertThat(heard.problems())
        .singleElement()
        .asString()
        .endsWith(
            ": The packed recording is damaged behind this place. Record or copy it again; what"
                + " stands before this place was checked.");
  }

  @Test
  void tellsAWrongChecksumOfAPackedRecording() throws IOException {
    for (String recording : List.of(LINE, HAR)) {
      byte[] packed = gzip(recording);
      packed[packed.length - 8] ^= 1;

      Heard heard = Heard.of(packed, UnaryOperator.identity());

      assertThat(heard.summary()).isEqualTo(new Summary(2, 1, 0, 0, 1));
    }
  }

  @Test
  void refusesAPackedRecordingThatIsDamagedAtItsBeginning() throws IOException {
    assertRefused(
        Arrays.copyOf(gzip(LINE), 5),
        RecordingException.EMPTY,
        "The packed recording is damaged at its beginning; copy it again.");
  }

  @Test
  void tellsThatTheInputCannotBeRead() {
    InputStream failing =
        new FilterInputStream(new ByteArrayInputStream(LINE.getBytes(StandardCharsets.UTF_8))) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read < 0) {
              throw new IOException("the cable is cut");
            }
            return read;
          }
        };

    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> Heard.of(failing, UnaryOperator.identity()))
        .withMessage(
            "The recording cannot be read from byte %d on: the cable is cut; check the file and its disk."
                .formatted(LINE.length()))
        .satisfies(e -> assertThat(e.code()).isEqualTo(RecordingException.UNREADABLE_INPUT));
  }

  @Test
  void tellsVerdictsInTheOrderOfTheRecordingHoweverManyThreadsThereAre() {
    for (int threads : List.of(1, 2, 7)) {
      Heard heard =
          Heard.of(
              "7\n".repeat(30_000),
              format(RecordingFormat.NDJSON).andThen(s -> s.threads(threads))::apply);

      assertThat(heard.told()).isEqualTo(LongStream.range(0, 30_000).boxed().toList());
    }
  }

  @Test
  void tellsHowFarTheReadingIsInBytesOfTheFile() throws IOException {
    byte[] packed = gzip(LINE.repeat(20_000));

    Heard heard = Heard.of(packed, UnaryOperator.identity());

    assertThat(heard.bytes()).isSorted().last().isEqualTo((long) packed.length);
    assertThat(heard.bytes()).hasSizeGreaterThan(3);
  }

  @Test
  void countsTheVerdictsOfTheCheck() {
    ExchangeVerdict.Kind[] kinds = ExchangeVerdict.Kind.values();
    ExchangeCheck check =
        (exchange, index) -> new ExchangeVerdict(kinds[(int) (index % 3)], "", "", List.of());

    Summary summary = run(Audit.of(check), LINE.repeat(8) + "{}\n");

    assertThat(summary).isEqualTo(new Summary(9, 3, 3, 2, 1));
  }

  @Test
  void passesOnWhatTheCheckFindsWithoutAnError() {
    TrafficFinding note =
        new TrafficFinding(
            Rule.NO_RESPONSE,
            Severity.NOTE,
            "",
            "",
            0,
            "",
            Position.START,
            Optional.empty(),
            "",
            "",
            "It is not there.",
            "Wait.");
    ExchangeVerdict verdict =
        new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "", "", List.of(note));
    List<ExchangeVerdict> told = new ArrayList<>();

    Audit.of((exchange, index) -> verdict).run(stream(LINE), (index, answer) -> told.add(answer));

    assertThat(told).containsExactly(verdict);
  }

  @Test
  void failsWhenTheCheckFails() {
    Audit audit =
        Audit.of(
            (exchange, index) -> {
              throw new IllegalArgumentException("a mistake");
            });

    assertThatThrownBy(() -> run(audit, "\n" + LINE.repeat(10_000)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The check of exchange 0 at 2:1 failed")
        .hasRootCauseMessage("a mistake");
  }

  @Test
  void passesOnAnErrorInTheCheck() {
    Audit audit =
        Audit.of(
            (exchange, index) -> {
              throw new AssertionError("a mistake");
            });

    assertThatThrownBy(() -> run(audit, LINE))
        .isInstanceOf(AssertionError.class)
        .hasMessage("a mistake");
  }

  @Test
  void passesOnWhatTheListenerThrows() {
    Audit audit = Audit.of(AuditTest::conforming);

    assertThatThrownBy(
            () ->
                audit.run(
                    stream("{\"time\":1}"),
                    (index, verdict) -> {
                      throw new UnsupportedOperationException("full");
                    }))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("full");
  }

  @Test
  void endsWhenItIsInterrupted() {
    Audit audit = Audit.of(AuditTest::conforming);

    Thread.currentThread().interrupt();
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> run(audit, LINE))
        .withMessage(
            "The recording was not read to its end, because the reading was interrupted; read it"
                + " again.")
        .satisfies(e -> assertThat(e.code()).isEqualTo(RecordingException.INTERRUPTED));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hasSettings() {
    Audit audit =
        Audit.builder(AuditTest::conforming)
            .format(RecordingFormat.HAR)
            .threads(3)
            .maxEntryBytes(4)
            .maxWaitingBytes(5)
            .unreadable(Severity.NOTE)
            .build();

    assertThat(audit.format()).isEqualTo(RecordingFormat.HAR);
    assertThat(audit.threads()).isEqualTo(3);
    assertThat(audit.maxEntryBytes()).isEqualTo(4);
    assertThat(audit.maxWaitingBytes()).isEqualTo(5);
    assertThat(audit.unreadable()).isEqualTo(Severity.NOTE);
  }

  @Test
  void refusesSettingsOutOfRange() {
    Audit.Builder builder = Audit.builder(AuditTest::conforming);

    assertThatThrownBy(() -> builder.threads(0)).hasMessage("threads is at least 1, not 0");
    assertThatThrownBy(() -> builder.maxEntryBytes(0))
        .hasMessage("maxEntryBytes is at least 1, not 0");
    assertThatThrownBy(() -> builder.maxEntryBytes((1 << 28) + 1))
        .hasMessage("maxEntryBytes is at most 268435456, not 268435457");
    assertThatThrownBy(() -> builder.maxWaitingBytes(0))
        .hasMessage("maxWaitingBytes is at least 1, not 0");
  }

  private static ExchangeVerdict conforming(Exchange exchange, long index) {
    return new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "", "", List.of());
  }

  private static Summary run(Audit audit, String recording) {
    return audit.run(stream(recording), (index, verdict) -> {});
  }

  private static InputStream stream(String recording) {
    return new ByteArrayInputStream(recording.getBytes(StandardCharsets.UTF_8));
  }

  private static UnaryOperator<Audit.Builder> format(RecordingFormat format) {
    return settings -> settings.format(format);
  }

  private static void assertRefused(String recording, String code, String message) {
    assertRefused(recording.getBytes(StandardCharsets.UTF_8), code, message);
  }

  private static void assertRefused(byte[] recording, String code, String message) {
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> Heard.of(recording, UnaryOperator.identity()))
        .withMessage(message)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }

  private static byte[] gzip(String recording) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(recording.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
