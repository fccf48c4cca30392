package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What cannot be read is told with its place, and what can be read is checked all the same. */
class MalformedRecordingTest {
  private static final String GOOD =
      "{\"request\":{\"method\":\"GET\",\"url\":\"/\"},\"response\":{\"status\":204}}";
  private static final String NOT_JSON = "The entry is not JSON at this place.";
  private static final String MEND =
      " Mend the syntax here; the check went on with the next entry that could be told apart.";
  private static final String MEND_LAST =
      " Mend the syntax here; no entry could be told apart behind it.";
  private static final String RECORD_AGAIN =
      " Record or copy it again; what stands before this place was checked.";
  private static final String AS_DOCUMENTED =
      " Write it as docs/recordings.md describes the format.";

  @Test
  void checksTheEntriesAroundAnEntryWithoutRequest() {
    Heard heard = har(GOOD, "{\"response\":{\"status\":200}}", GOOD);

    assertThat(heard.problems())
        .containsExactly("1 at 3:1: The entry has no request." + AS_DOCUMENTED);
    assertThat(heard.summary()).isEqualTo(new Summary(3, 2, 0, 0, 1));
  }

  @Test
  void namesThePlaceOfAMemberOfAnotherType() {
    assertWrong("{\"request\":{\"method\":¦7}}", "The member request.method is not a string.");
    assertWrong("{\"request\":¦[]}", "The member request is not an object.");
    assertWrong("{\"request\":{\"headers\":¦{}}}", "The member request.headers is not an array.");
    assertWrong(
        "{\"request\":{\"headers\":[{\"name\":\"a\"¦}]}}",
        "The member request.headers is not a list of names and values.");
    assertWrong(
        "{\"response\":{\"status\":¦\"200\"}}", "The member response.status is not a number.");
    assertWrong(
        "{\"response\":{\"status\":¦200.5}}", "The member response.status is not an integer.");
    assertWrong("{\"response\":{\"status\":¦1000}}", "The member response.status is not a status.");
    assertWrong(
        "{\"response\":{\"content\":{\"text\":¦{}}}}",
        "The member response.content.text is not a string.");
  }

  @Test
  void refusesAnEntryWithoutMethodOrUrl() {
    assertWrong(
        "¦{\"request\":{\"method\":\"\",\"url\":\"/\"}}", "The entry has no request.method.");
    assertWrong("¦{\"request\":{\"method\":\"GET\"}}", "The entry has no request.url.");
  }

  @Test
  void refusesAnEntryThatIsNoObject() {
    assertWrong("¦7", "The entry is not an object.");
    assertWrong("¦null", "The entry is not an object.");
    assertWrong("¦\"x\"", "The entry is not an object.");
    assertWrong("¦[{}]", "The entry is not an object.");
  }

  private static void assertWrong(String marked, String problem) {
    assertOneEntryIsLost(marked, problem + AS_DOCUMENTED);
  }

  @Test
  void refusesWhatIsNotBase64AtThePlaceOfTheText() {
    assertOneEntryIsLost(
        "{\"request\":{\"method\":\"GET\",\"url\":\"/\"},\"response\":{\"status\":200,"
            + "\"content\":{\"text\":\"¦e30\\u002A=\",\"encoding\":\"base64\"}}}",
        "The member response.content.text is not base64. Write it in base64 (RFC 4648, 4), or as"
            + " text without the encoding.");
  }

  @Test
  void namesThePlaceOfASyntaxErrorThatTheStructureDoesNotShow() {
    assertOneEntryIsLost("{\"request\":¦nul}", NOT_JSON + " Mend the syntax here.");
    assertOneEntryIsLost("{\"a\":\"\\¦x\"}", NOT_JSON + " Mend the syntax here.");
    assertOneEntryIsLost("{\"a\":1,¦}", NOT_JSON + " Mend the syntax here.");
  }

  @Test
  void losesOneEntryToAnUnclosedString() {
    assertOneEntryIsLost("{\"time\":1,\"comment\":\"never closed},¦", NOT_JSON + MEND);
    assertOneEntryIsLost("{\"time\":1,\"comment\":\"closed\\\"},¦", NOT_JSON + MEND);
  }

  @Test
  void losesOneEntryToAnUnclosedStringWithoutLineBreaks() {
    Marked har =
        Marked.of(
            "{\"log\":{\"entries\":[%1$s,{\"time\":1,\"comment\":\"x},{\"re¦%2$s,%1$s]}}"
                .formatted(GOOD, GOOD.substring(4)));

    Heard heard = Heard.of(har.text());

    assertThat(heard.problems())
        .containsExactly("1 at %s: %s%s".formatted(har.position(), NOT_JSON, MEND));
    assertThat(heard.summary()).isEqualTo(new Summary(4, 3, 0, 0, 1));
  }

  @Test
  void losesOneEntryToAnUnclosedBracket() {
    assertOneEntryIsLost("{\"request\":{\"headers\":[¦}}", NOT_JSON + MEND);
    assertOneEntryIsLost("{\"request\":{\"headers\":[{\"name\":\"a\"}¦}}", NOT_JSON + MEND);
    assertOneEntryIsLost("{\"cache\":{},\"timings\":{¦[]}}", NOT_JSON + MEND);
  }

  @Test
  void noticesThatAnObjectIsNotClosedWhereTheNextOneBegins() {
    Heard heard = har("{\"request\":{\"method\":\"GET\"}", GOOD, GOOD);

    assertThat(heard.problems()).containsExactly("0 at 3:1: " + NOT_JSON + MEND);
    assertThat(heard.summary()).isEqualTo(new Summary(3, 2, 0, 0, 1));
  }

  @Test
  void goesOnBehindABracketTooMany() {
    Heard heard = har(GOOD, GOOD + "},\"response\":{}}", GOOD);

    assertThat(heard.summary()).isEqualTo(new Summary(4, 3, 0, 0, 1));
    assertThat(heard.problems())
        .containsExactly("2 at 3:%d: %s%s".formatted(GOOD.length() + 1, NOT_JSON, MEND));
  }

  @Test
  void doesNotTakeAnObjectWithinTheBrokenEntryForTheNextOne() {
    assertOneEntryIsLost(
        "{\"a\":{\"request\":{\"method\":\"GET\",\"url\":\"/\"}},\"b\":[{\"name\":1}],\"c\":¦x}",
        NOT_JSON + MEND);
  }

  @Test
  void saysThatNothingCouldBeToldApartBehindTheLastEntry() {
    Heard heard = har(GOOD, "{\"time\":'}");

    assertThat(heard.problems()).containsExactly("1 at 3:9: " + NOT_JSON + MEND_LAST);
  }

  /** The entries before and behind one in which the place is marked are checked. */
  private static void assertOneEntryIsLost(String marked, String problem) {
    Marked har =
        Marked.of(
            "{\"log\":{\"entries\":[\n%1$s,\n%2$s,\n%1$s\n]}}"
                .formatted(GOOD, marked)
                .replace(",¦,\n", ",¦\n"));

    Heard heard = Heard.of(har.text());

    assertThat(heard.problems()).containsExactly("1 at %s: %s".formatted(har.position(), problem));
    assertThat(heard.told()).containsExactly(1L);
    assertThat(heard.summary()).isEqualTo(new Summary(3, 2, 0, 0, 1));
  }

  @Test
  void refusesAnEntryThatIsNestedTooDeep() {
    Heard heard = har("{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}", GOOD);

    assertThat(heard.problems())
        .containsExactly(
            "0 at 2:1005: The entry is nested more than 1000 deep. Leave it out of the recording;"
                + " the check went on with the next entry that could be told apart.");
    assertThat(heard.exchanges()).hasSize(1);
  }

  @Test
  void refusesAnEntryThatIsTooLarge() {
    String large = "{\"comment\":\"%s\"}".formatted("x".repeat(1000));
    UnaryOperator<Audit.Builder> limit = settings -> settings.maxEntryBytes(500);
    String problem =
        "The entry is larger than 500 bytes, the most that is read. Leave large bodies out of the"
            + " recording, or raise the limit.";

    assertThat(har(limit, GOOD, large, GOOD).problems()).containsExactly("1 at 3:1: " + problem);
    assertThat(har(limit, GOOD, large, GOOD).exchanges()).hasSize(2);
  }

  @Test
  void readsOnBehindAnEntryFarLargerThanTheLimit() {
    String large = "{\"comment\":\"%s\"}".formatted("x".repeat(1_000_000));
    UnaryOperator<Audit.Builder> limit = settings -> settings.maxEntryBytes(500);

    assertThat(har(limit, GOOD, large, GOOD).summary()).isEqualTo(new Summary(3, 2, 0, 0, 1));
  }

  @Test
  void tellsWhereARecordingBreaksOff() {
    String begin = "{\"log\":{\"entries\":[\n" + GOOD;

    assertBreaksOff(begin + "¦", 1);
    assertBreaksOff(begin + ",\n{\"request\":{¦", 1);
    assertBreaksOff(begin + ",\n{\"request\":{\"method\":\"G¦", 1);
    assertBreaksOff(begin + "\n,¦", 1);
    assertBreaksOff(begin + "]¦", 1);
    assertBreaksOff(begin + "],\n\"pages\":[¦", 1);
    assertBreaksOff(begin + "]}\n¦", 1);
  }

  private static void assertBreaksOff(String marked, long index) {
    Marked har = Marked.of(marked);

    Heard heard = Heard.of(har.text());

    assertThat(heard.problems())
        .containsExactly(
            "%d at %s: The recording breaks off here.%s"
                .formatted(index, har.position(), RECORD_AGAIN));
    assertThat(heard.exchanges()).hasSize(1);
  }

  @Test
  void tellsWhatFollowsARecording() {
    assertThat(Heard.of("{\"log\":{\"entries\":[]}}\n\n  {\"log\":{}}").problems())
        .containsExactly(
            "0 at 3:3: The recording is followed by something else, which was not checked. Give"
                + " each recording in a file of its own.");
  }

  @Test
  void refusesARecordingWithoutEntries() {
    assertRefused("{\"log\":{\"pages\":[]}}", "ends at line 1, column 21");
    assertRefused("{\"log\":{\"entries\":{}}}", "ends at line 1, column 23");
    assertRefused("{\"log\":{\"pages\":[", "breaks off at line 1, column 18");
    assertRefused("{\"log\":{\n\"pages\":[}", "is not JSON at line 2, column 10");
  }

  private static void assertRefused(String recording, String what) {
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> Heard.of(recording))
        .withMessage(
            "The recording %s, before any array log.entries; record or copy it again."
                .formatted(what))
        .satisfies(e -> assertThat(e.code()).isEqualTo(RecordingException.NO_ENTRIES));
  }

  @Test
  void leavesOutFindingsThatWeighNothing() {
    Heard heard = har(settings -> settings.unreadable(Severity.OFF), "7", GOOD);

    assertThat(heard.told()).isEmpty();
    assertThat(heard.summary()).isEqualTo(new Summary(2, 1, 0, 0, 1));
  }

  private static Heard har(String... entries) {
    return har(settings -> settings, entries);
  }

  private static Heard har(UnaryOperator<Audit.Builder> settings, String... entries) {
    return Heard.of(
        "{\"log\":{\"entries\":[\n%s\n]}}".formatted(String.join(",\n", entries)), settings);
  }
}
