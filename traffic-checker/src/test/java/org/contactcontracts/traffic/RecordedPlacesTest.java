package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Each byte of a body knows its line and column in the recording. */
class RecordedPlacesTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern CHARACTER =
      Pattern.compile("\\\\u[dD][89abAB]..\\\\u[dD][c-fC-F]..|\\\\u....|\\\\.|.", Pattern.DOTALL);
  private static final List<String> CHARACTERS =
      List.of(
          "a",
          "\\\"",
          "\\\\",
          "\\n",
          "\\/",
          "\\u0041",
          "\\u00e9",
          "\\u20ac",
          "\\ud83d\\ude00",
          "é",
          "ש",
          "€",
          "😀",
          "some longer text",
          " ",
          "{",
          "]");

  @Test
  void findsEachByteOfABodyInAHarOfManyLines() throws JsonProcessingException {
    assertPlaces(
        """
        {
          "log": {
            "creator": {"name": "ärger 😀"},
            "entries": [
              {"comment": "😀 é", "request": {"method": "GET", "url": "/"},
                "response": {
                  "status": 200,
                  "content": {
                    "_é": "€", "text": "BODY"
                  }}}]}}
        """);
  }

  @Test
  void findsEachByteOfABodyInAHarOfOneLine() throws JsonProcessingException {
    assertPlaces(
        "{\"log\":{\"creator\":\"😀\",\"entries\":[{\"response\":{\"status\":200,\"content\":{\"text\":"
            + "\"BODY\"}},\"request\":{\"method\":\"GET\",\"url\":\"é\"}}]}}");
  }

  @Test
  void countsLinesThatEndWithCrOrCrLf() throws JsonProcessingException {
    String entry =
        "{\"request\":{\"method\":\"GET\",\"url\":\"/\"},EOL\"response\":{\"status\":200,EOL\"content\":"
            + "EOL{\"text\":\"BODY\"}}}";
    String har = "EOL{\"log\":EOLEOL{\"entries\":[EOL" + entry + "]}}";

    assertPlaces(har.replace("EOL", "\r\n"));
    assertPlaces(har.replace("EOL", "\r"));
    assertPlaces(har.replace("EOL", "\n\r"));
  }

  @Test
  void findsEachByteOfABodyInALine() throws JsonProcessingException {
    assertPlaces(
        "\n\n{\"request\":{\"method\":\"GET\",\"url\":\"http://é\"},\"response\":{\"status\":200,"
            + "\"body\":\"BODY\"}}");
  }

  @Test
  void findsEachByteOfABodyInWireMocksJournal() throws JsonProcessingException {
    assertPlaces(
        """
        {"requests": [{"id": "é", "request": {"method": "GET", "absoluteUrl": "http://x/"},
          "response": {"status": 200, "body": "BODY"}}]}
        """);
  }

  @Test
  void doesNotCountTheByteOrderMark() throws JsonProcessingException {
    String har = har("abc");

    Body body = response(Heard.of("\uFEFF" + har));

    assertThat(body.locator().apply(1)).isEqualTo(Marked.position(har, har.indexOf("bc")));
  }

  @Test
  void countsInTheUnpackedRecording() throws IOException {
    String har = "\n\n" + har("{\\\"a\\\":€}");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(har.getBytes(StandardCharsets.UTF_8));
    }

    Body body = response(Heard.of(packed.toByteArray(), UnaryOperator.identity()));

    assertThat(body.locator().apply(5)).isEqualTo(Marked.position(har, har.indexOf("€")));
    assertThat(body.locator().apply(9)).isEqualTo(Marked.position(har, har.indexOf("\"}}}]")));
  }

  @Test
  void givesTheBeginningOfTheTextForABodyInBase64() {
    Marked har =
        Marked.of(
            "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"/\"},\n\"response\":"
                + "{\"status\":200,\"content\":{\"encoding\":\"base64\",\"text\":\"¦eyJhIjoxfQ==\"}}}]}}");

    Body body = response(Heard.of(har.text()));

    assertThat(body.locator().apply(0)).isEqualTo(har.position());
    assertThat(body.locator().apply(6)).isEqualTo(har.position());
  }

  @Test
  void findsEachByteOfABodyThatIsJsonItself() {
    Marked line =
        Marked.of(
            "{\"request\":{\"method\":\"GET\",\"url\":\"http://x/\",\"json\":{\"é\": [1, ¦2]}}}");

    Body body = Heard.of(line.text()).only().request();

    assertThat(Heard.text(body)).isEqualTo("{\"é\": [1, 2]}");
    assertThat(body.locator().apply(body.bytes().length - 3)).isEqualTo(line.position());
  }

  @Test
  void knowsThePlaceOfEachEntryBehindMegabytesOnOneLine() {
    String filler = "é😀x".repeat(100_000);
    String entry = "{\"comment\":\"%s\",\"request\":{\"method\":\"GET\",\"url\":\"/\"}}";
    String har = "{\"log\":{\"entries\":[%1$s,%1$s,%1$s]}}".formatted(entry.formatted(filler));

    List<Exchange> exchanges = Heard.of(har).exchanges();

    int second = har.indexOf("{\"comment\"", 40);
    int third = har.indexOf("{\"comment\"", second + 1);
    assertThat(exchanges.get(1).position()).isEqualTo(Marked.position(har, second));
    assertThat(exchanges.get(2).position()).isEqualTo(Marked.position(har, third));
  }

  private static void assertPlaces(String recording) throws JsonProcessingException {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      StringBuilder source = new StringBuilder("x");
      for (int i = random.nextInt(60); i > 0; i--) {
        source.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
      }
      assertPlaces(recording.replace("BODY", source), recording.indexOf("BODY"), source.toString());
    }
  }

  private static void assertPlaces(String recording, int start, String source)
      throws JsonProcessingException {
    Body body = response(Heard.of(recording));

    TreeMap<Integer, Integer> sources = new TreeMap<>();
    int offset = 0;
    Matcher character = CHARACTER.matcher(source);
    while (character.find()) {
      sources.put(offset, start + character.start());
      String decoded = MAPPER.readValue("\"" + character.group() + "\"", String.class);
      offset += decoded.getBytes(StandardCharsets.UTF_8).length;
    }
    sources.put(offset, start + source.length());
    assertThat(Heard.text(body)).isEqualTo(MAPPER.readValue("\"" + source + "\"", String.class));
    List<Position> expected = new ArrayList<>();
    List<Position> actual = new ArrayList<>();
    sources.forEach(
        (decoded, at) -> {
          expected.add(Marked.position(recording, at));
          actual.add(body.locator().apply(decoded));
        });
    assertThat(actual).isEqualTo(expected);
  }

  private static Body response(Heard heard) {
    return heard.only().response();
  }

  private static String har(String source) {
    return "{\"log\":{\"entries\":[{\"request\":{\"method\":\"GET\",\"url\":\"/\"},\n\"response\":"
        + "{\"status\":200,\"content\":{\"text\":\"%s\"}}}]}}".formatted(source);
  }
}
