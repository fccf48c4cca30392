package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is read of a line of NDJSON, and that the published schema says the same. */
class LineRecordingTest {
  private static final String REQUEST = "\"request\":{\"method\":\"PATCH\",\"url\":\"http://x/\"}";

  private static final List<String> ACCEPTED =
      List.of(
          "{" + REQUEST + "}",
          "{\"time\":\"2026-10-05T12:00:00Z\"," + REQUEST + ",\"response\":null}",
          "{" + REQUEST + ",\"_id\":{\"a\":[1]},\"response\":{\"status\":200,\"_x\":1}}",
          "{\"request\":{\"method\":\"m\",\"url\":\"HTTPS://x\",\"_x\":null}}",
          "{\"request\":{\"method\":\"m\",\"url\":\"http:///\"}}",
          message("\"headers\":{}"),
          message("\"headers\":[]"),
          message("\"headers\":{\"A\":\"b\",\"C\":[\"d\",\"\"],\"E\":[]}"),
          message("\"headers\":[{\"name\":\"A\",\"value\":\"\"},{\"name\":\"A\",\"value\":\"b\"}]"),
          message("\"headers\":[{\"name\":\":path\",\"value\":\"\",\"more\":1}]"),
          message("\"body\":\"\""),
          message("\"body\":\"{\\\"a\\\":1}\""),
          message("\"bodyBase64\":\"\""),
          message("\"bodyBase64\":\"eyJhIjoxfQ==\""),
          message("\"bodyBase64\":\"eyJhIjoxfQ\""),
          message("\"bodyBase64\":\"YWI=\""),
          message("\"bodyBase64\":\"YWI\""),
          message("\"json\":null"),
          message("\"json\":{\"a\":[1,{\"b\":2}]}"),
          message("\"json\":\"text\""),
          message("\"bodyLeftOut\":true"),
          "{" + REQUEST + ",\"response\":{\"status\":100}}",
          "{" + REQUEST + ",\"response\":{\"status\":999.0}}",
          "{" + REQUEST + ",\"response\":{\"status\":2e2}}");

  private static final List<String> REFUSED =
      List.of(
          "{}",
          "[]",
          "7",
          "{\"request\":null}",
          "{\"request\":[]}",
          "{\"request\":{\"method\":\"GET\"}}",
          "{\"request\":{\"url\":\"http://x/\"}}",
          "{\"request\":{\"method\":\"\",\"url\":\"http://x/\"}}",
          "{\"request\":{\"method\":1,\"url\":\"http://x/\"}}",
          "{\"request\":{\"method\":\"GET\",\"url\":\"/x\"}}",
          "{\"request\":{\"method\":\"GET\",\"url\":\"http://\"}}",
          "{\"request\":{\"method\":\"GET\",\"url\":\"ftp://x/\"}}",
          "{\"request\":{\"method\":\"GET\",\"url\":null}}",
          "{\"time\":1," + REQUEST + "}",
          "{" + REQUEST + ",\"responce\":{\"status\":200}}",
          "{" + REQUEST + ",\"response\":[]}",
          "{" + REQUEST + ",\"response\":{}}",
          "{" + REQUEST + ",\"response\":{\"status\":99}}",
          "{" + REQUEST + ",\"response\":{\"status\":1000}}",
          "{" + REQUEST + ",\"response\":{\"status\":200.5}}",
          "{" + REQUEST + ",\"response\":{\"status\":\"200\"}}",
          "{" + REQUEST + ",\"response\":{\"status\":200,\"method\":\"GET\"}}",
          message("\"headres\":{}"),
          message("\"headers\":null"),
          message("\"headers\":\"a: b\""),
          message("\"headers\":{\"\":\"a\"}"),
          message("\"headers\":{\"a\":1}"),
          message("\"headers\":{\"a\":[1]}"),
          message("\"headers\":{\"a\":null}"),
          message("\"headers\":[{\"name\":\"\",\"value\":\"a\"}]"),
          message("\"headers\":[{\"name\":\"a\"}]"),
          message("\"headers\":[{\"name\":\"a\",\"value\":1}]"),
          message("\"headers\":[[\"a\",\"b\"]]"),
          message("\"body\":null"),
          message("\"body\":{}"),
          message("\"bodyBase64\":\"e\""),
          message("\"bodyBase64\":\"ey=\""),
          message("\"bodyBase64\":\"eyJhIjoxfQ=\""),
          message("\"bodyBase64\":\"e30=e30=\""),
          message("\"bodyBase64\":\"e3-_\""),
          message("\"bodyBase64\":\"e30=\\n\""),
          message("\"bodyBase64\":null"),
          message("\"bodyLeftOut\":false"),
          message("\"bodyLeftOut\":null"),
          message("\"body\":\"\",\"bodyBase64\":\"\""),
          message("\"json\":1,\"body\":\"\""),
          message("\"bodyLeftOut\":true,\"body\":\"\""),
          message("\"bodyBase64\":\"\",\"json\":1"),
          message("\"bodyBase64\":\"\",\"bodyLeftOut\":true"),
          message("\"bodyLeftOut\":true,\"json\":1"));

  private static String message(String members) {
    return "{\"request\":{\"method\":\"PATCH\",\"url\":\"http://x/\",%s}}".formatted(members);
  }

  @Test
  void readsWhatTheSchemaAccepts() throws IOException {
    Schema schema = schema();

    for (String line : ACCEPTED) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
      assertThat(read(line).problems()).as(line).isEmpty();
      assertThat(read(line).exchanges()).as(line).hasSize(1);
    }
  }

  @Test
  void refusesWhatTheSchemaRefuses() throws IOException {
    Schema schema = schema();

    for (String line : REFUSED) {
      assertThat(schema.validate(line, InputFormat.JSON)).as(line).isNotEmpty();
      assertThat(read(line).problems()).as(line).hasSize(1);
      assertThat(read(line).exchanges()).as(line).isEmpty();
    }
  }

  @Test
  void readsEveryMember() {
    Exchange exchange =
        read("{\"time\":\"2026-10-05T12:00:00Z\",\"request\":{\"method\":\"PATCH\",\"url\":"
                + "\"http://x/a?b=c\",\"headers\":{\"A\":[\"1\",\"2\"],\"B\":\"3\"},\"json\":"
                + " {\"name\": \"Zoë\"} },\"response\":{\"status\":200,\"headers\":[{\"name\":"
                + "\":status\",\"value\":\"200\"},{\"name\":\"C\",\"value\":\"4\"}],"
                + "\"bodyBase64\":\"e30=\"}}")
            .only();

    assertThat(exchange.method()).isEqualTo("PATCH");
    assertThat(exchange.url()).isEqualTo("http://x/a?b=c");
    assertThat(exchange.requestHeaders())
        .containsExactly(new Header("A", "1"), new Header("A", "2"), new Header("B", "3"));
    assertThat(Heard.text(exchange.request())).isEqualTo("{\"name\": \"Zoë\"}");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.responseHeaders()).containsExactly(new Header("C", "4"));
    assertThat(Heard.text(exchange.response())).isEqualTo("{}");
  }

  @Test
  void takesAnyJsonAsItStands() {
    for (String json : List.of("null", "1.50", "true", "\"a\\u0041\"", "[ 1 , 2 ]", "{}")) {
      Body body = read(message("\"json\":" + json)).only().request();

      assertThat(Heard.text(body)).isEqualTo(json);
    }
  }

  @Test
  void tellsNoBodyFromOneThatWasLeftOut() {
    assertThat(read("{" + REQUEST + "}").only().request()).isSameAs(Body.NONE);
    assertThat(read(message("\"body\":\"\"")).only().request()).isSameAs(Body.NONE);
    assertThat(read(message("\"bodyLeftOut\":true")).only().request()).isSameAs(Body.LEFT_OUT);
  }

  @Test
  void skipsBlankLinesAndNeedsNoLastLineEnd() {
    String line = "{" + REQUEST + "}";

    Heard heard = read("\n \t\r\n" + line + "\r\n\n" + line + " \n" + line);

    assertThat(heard.summary()).isEqualTo(new Summary(3, 3, 0, 0, 0));
    assertThat(heard.exchanges())
        .extracting(Exchange::position)
        .containsExactly(new Position(3, 1), new Position(5, 1), new Position(6, 1));
  }

  @Test
  void skipsALineThatCannotBeRead() {
    String line = "{" + REQUEST + "}";

    Heard heard = read(line + "\n" + line.substring(1) + "\n{\"request\n" + line);

    assertThat(heard.summary()).isEqualTo(new Summary(4, 2, 0, 0, 2));
    assertThat(heard.problems())
        .containsExactly(
            "1 at 2:1: The entry is not an object. Write it as docs/recordings.md describes the"
                + " format.",
            "2 at 3:10: The entry is not JSON at this place. Mend the syntax here.");
  }

  @Test
  void refusesWhatFollowsTheExchangeOnItsLine() {
    Marked line = Marked.of("{" + REQUEST + "} ¦{" + REQUEST + "}");

    Heard heard = read(line.text());

    assertThat(heard.problems())
        .containsExactly(
            "0 at %s: The entry is followed by something else. Write one entry a line."
                .formatted(line.position()));
  }

  @Test
  void refusesALineThatIsNotInUtf8() {
    String line = "{" + REQUEST + "}";
    byte[] wide = ("\n" + line + "\n").getBytes(StandardCharsets.UTF_16LE);
    byte[] lines =
        Arrays.copyOf(line.getBytes(StandardCharsets.UTF_8), line.length() + wide.length);
    System.arraycopy(wide, 0, lines, line.length(), wide.length);

    Heard heard = Heard.of(lines, UnaryOperator.identity());

    assertThat(heard.problems())
        .containsExactly(
            "1 at 2:1: The entry is not JSON at this place. Write the recording in UTF-8.",
            "2 at 3:1: The entry is not JSON at this place. Write the recording in UTF-8.");
    assertThat(heard.exchanges()).hasSize(1);
  }

  @Test
  void refusesALineThatIsNestedTooDeepOrHasANameThatIsTooLong() {
    String problem =
        "The entry is nested more than 1000 deep, or has a name or a number that is too long to"
            + " read. Leave it out of the recording.";
    String deep = message("\"json\":" + "[".repeat(1000) + "]".repeat(1000));
    String name = message("\"json\":{\"" + "x".repeat(60_000) + "\":1}");

    assertThat(read(deep).problems()).singleElement().asString().endsWith(problem);
    assertThat(read(name).problems()).singleElement().asString().endsWith(problem);
  }

  private static Heard read(String lines) {
    return Heard.of(lines, settings -> settings.format(RecordingFormat.NDJSON));
  }

  private static Schema schema() throws IOException {
    try (InputStream in = Exchange.class.getResourceAsStream("exchange.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
