package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/**
 * What is read of the request journal of WireMock 3.13.1, as {@code /__admin/requests} answered.
 */
class WireMockRecordingTest {
  @Test
  void readsTheJournalAsWireMockAnsweredIt() throws IOException {
    Heard heard = sample("wiremock-journal.json");

    assertThat(heard.problems()).isEmpty();
    assertThat(heard.exchanges())
        .extracting(Exchange::method, Exchange::url, Exchange::status)
        .containsExactly(
            tuple("GET", "nobody", 404),
            tuple("PATCH", "contact_fault", 0),
            tuple("PATCH", "contact_file", 200),
            tuple("PATCH", "contact_bob?dry=1", 200),
            tuple("PATCH", "contact_alice", 200));
  }

  private static Tuple tuple(String method, String path, int status) {
    return Tuple.tuple(method, "http://localhost:18099/orgs/org_acme/contacts/" + path, status);
  }

  @Test
  void readsHeadersWithOneValueAndWithSeveral() throws IOException {
    Exchange bob = sample("wiremock-journal.json").exchanges().get(3);

    assertThat(bob.requestHeaders())
        .contains(
            new Header("Content-Type", "application/json"),
            new Header("X-A", "1"),
            new Header("X-A", "2"));
    assertThat(bob.responseHeaders())
        .containsExactly(
            new Header("Content-Type", "application/json"),
            new Header("Set-Cookie", "a=1"),
            new Header("Set-Cookie", "b=2"),
            new Header("Matched-Stub-Id", "f96fa7ad-44ec-47e5-8edc-098c6c60426d"));
  }

  @Test
  void takesTheTextOfABodyBecauseItHasAPlaceForEachByte() throws IOException {
    Body body = sample("wiremock-journal.json").exchanges().get(4).request();

    assertThat(Heard.text(body)).isEqualTo("{\"name\":\"Zoë\",\"blocked\":true}");
    Position begin = body.locator().apply(0);
    assertThat(body.locator().apply(9))
        .isEqualTo(new Position(begin.line(), begin.column() + "{\\\"name\\\":\\\"".length()));
  }

  @Test
  void takesTheBytesOfABodyThatIsNotUtf8() throws IOException {
    Body body = sample("wiremock-journal.json").exchanges().get(2).request();

    assertThat(body.bytes()).containsExactly(0xFF, 0xFE);
  }

  @Test
  void hasNoBodyWhereWireMockHasAnEmptyOne() throws IOException {
    List<Exchange> exchanges = sample("wiremock-journal.json").exchanges();

    assertThat(exchanges.get(0).request()).isSameAs(Body.NONE);
    assertThat(exchanges.get(0).response()).isSameAs(Body.NONE);
    assertThat(exchanges.get(1).response()).isSameAs(Body.NONE);
  }

  @Test
  void readsTheListOfUnmatchedRequests() throws IOException {
    Exchange exchange = sample("wiremock-unmatched.json").only();

    assertThat(exchange.method()).isEqualTo("GET");
    assertThat(exchange.url()).isEqualTo("http://localhost:18099/orgs/org_acme/contacts/nobody");
    assertThat(exchange.status()).isZero();
  }

  @Test
  void takesWhatWasToBeAnsweredWhenTheAnswerIsNotThere() {
    assertThat(Heard.text(defined("\"body\": \"{}\"").response())).isEqualTo("{}");
    assertThat(Heard.text(defined("\"jsonBody\": {\"a\": 1}").response())).isEqualTo("{\"a\": 1}");
    assertThat(Heard.text(defined("\"base64Body\": \"e30=\"").response())).isEqualTo("{}");
    assertThat(defined("\"bodyFileName\": \"a.json\"").response()).isSameAs(Body.LEFT_OUT);
    assertThat(defined("\"headers\": {\"A\": \"b\"}").responseHeaders())
        .containsExactly(new Header("A", "b"));
  }

  private static Exchange defined(String members) {
    return Heard.of(
            """
            {"requests": [{"request": {"method": "GET", "absoluteUrl": "http://x/"},
              "response": null, "responseDefinition": {"status": 200, %s}}]}
            """
                .formatted(members))
        .only();
  }

  @Test
  void unpacksABodyThatWasSentPacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }
    String base64 = Base64.getEncoder().encodeToString(packed.toByteArray());

    assertThat(Heard.text(encoded(base64).response())).isEqualTo("{\"a\":1}");
    assertThat(Heard.text(encoded("e30=").response())).isEqualTo("{}");
  }

  private static Exchange encoded(String base64) {
    return Heard.of(
            """
            {"requests": [{"request": {"method": "GET", "absoluteUrl": "http://x/"},
              "response": {"status": 200, "headers": {"content-encoding": "gzip"},
                "bodyAsBase64": "%s", "body": "?"}}]}
            """
                .formatted(base64))
        .only();
  }

  @Test
  void skipsAnEntryWithoutAddress() {
    Marked journal =
        Marked.of("{\"requests\":[{\"request\":{\"method\":\"GET\",\"url\":\"/\"}},¦{}]}");

    Heard heard = Heard.of(journal.text());

    assertThat(heard.problems())
        .containsExactly(
            "0 at 1:14: The entry has no request.absoluteUrl. Write it as docs/recordings.md"
                + " describes the format.",
            "1 at %s: The entry has no request.method. Write it as docs/recordings.md describes the format."
                .formatted(journal.position()));
  }

  @Test
  void goesOnBehindABrokenEntry() {
    String good = "{\"id\":\"1\",\"request\":{\"method\":\"GET\",\"absoluteUrl\":\"http://x/\"}}";

    Heard heard =
        Heard.of("{\"requests\":[%1$s,{\"id\":\"2\",\"request\":[},%1$s]}".formatted(good));

    assertThat(heard.summary()).isEqualTo(new Summary(3, 2, 0, 0, 1));
  }

  private static Heard sample(String name) throws IOException {
    try (InputStream in = WireMockRecordingTest.class.getResourceAsStream("recordings/" + name)) {
      return Heard.of(in, UnaryOperator.identity());
    }
  }
}
