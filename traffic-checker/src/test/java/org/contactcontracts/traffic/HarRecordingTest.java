package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is read of an entry of HAR 1.2, and of what browsers and proxies make of it. */
class HarRecordingTest {
  private static final String URL =
      "https://api.useinvent.com/orgs/org_acme/contacts/contact_alice";

  @Test
  void readsWhatChromeWrites() {
    Exchange exchange =
        Heard.of(
                """
                {"log": {"version": "1.2", "creator": {"name": "WebInspector"}, "pages": [],
                  "entries": [{
                    "_initiator": {"type": "script", "stack": {"callFrames": [{"lineNumber": 1}]}},
                    "_priority": "High", "_resourceType": "fetch", "cache": {}, "connection": "443",
                    "request": {
                      "method": "PATCH",
                      "url": "%s?dry=1",
                      "httpVersion": "http/2.0",
                      "headers": [
                        {"name": ":authority", "value": "api.useinvent.com"},
                        {"name": ":method", "value": "PATCH"},
                        {"name": "authorization", "value": "Bearer secret"},
                        {"name": "content-type", "value": "application/json"}],
                      "queryString": [{"name": "dry", "value": "1"}],
                      "cookies": [], "headersSize": -1, "bodySize": 16,
                      "postData": {"mimeType": "application/json", "text": "{\\"name\\":\\"Zo\\u00eb\\"}"}},
                    "response": {
                      "status": 200, "statusText": "", "httpVersion": "http/2.0",
                      "headers": [{"name": "content-type", "value": "application/json"},
                                  {"name": "set-cookie", "value": "a=1"},
                                  {"name": "set-cookie", "value": "b=2"}],
                      "cookies": [],
                      "content": {"size": 2, "mimeType": "application/json", "compression": 0,
                                  "text": "{}"},
                      "redirectURL": "", "headersSize": -1, "bodySize": -1,
                      "_transferSize": 20, "_error": null},
                    "serverIPAddress": "203.0.113.7", "startedDateTime": "2026-10-05T12:00:00Z",
                    "time": 12.5, "timings": {"blocked": 1, "dns": -1, "wait": 10}}]}}
                """
                    .formatted(URL))
            .only();

    assertThat(exchange.method()).isEqualTo("PATCH");
    assertThat(exchange.url()).isEqualTo(URL + "?dry=1");
    assertThat(exchange.requestHeaders())
        .containsExactly(
            new Header("authorization", "Bearer secret"),
            new Header("content-type", "application/json"));
    assertThat(exchange.request().kind()).isEqualTo(Body.Kind.RECORDED);
    assertThat(Heard.text(exchange.request())).isEqualTo("{\"name\":\"Zoë\"}");
    assertThat(exchange.status()).isEqualTo(200);
    assertThat(exchange.responseHeaders())
        .containsExactly(
            new Header("content-type", "application/json"),
            new Header("set-cookie", "a=1"),
            new Header("set-cookie", "b=2"));
    assertThat(Heard.text(exchange.response())).isEqualTo("{}");
    assertThat(exchange.position()).isEqualTo(new Position(2, 15));
  }

  @Test
  void readsABodyInBase64() {
    Body body = response("{\"text\": \"eyJhIjoxfQ==\", \"encoding\": \"base64\"}").response();

    assertThat(Heard.text(body)).isEqualTo("{\"a\":1}");
  }

  @Test
  void readsABodyInBase64WhoseEncodingComesFirst() {
    Body body = response("{\"encoding\": \"base64\", \"text\": \"eyJhIjoxfQ==\"}").response();

    assertThat(Heard.text(body)).isEqualTo("{\"a\":1}");
  }

  @Test
  void takesTheMediaTypeOfTheContentWhenNoHeaderHasIt() {
    Exchange exchange = response("{\"mimeType\": \"application/json\", \"text\": \"{}\"}");

    assertThat(exchange.responseHeaders())
        .containsExactly(new Header("Content-Type", "application/json"));
  }

  @Test
  void takesTheMediaTypeOfTheRequestWhenNoHeaderHasIt() {
    Exchange exchange =
        request("\"postData\": {\"mimeType\": \"application/json\", \"text\": \"{}\"}");

    assertThat(exchange.requestHeaders())
        .containsExactly(new Header("Content-Type", "application/json"));
  }

  @Test
  void doesNotTakeTheMediaTypeThatChromeWritesForNone() {
    Exchange exchange = response("{\"mimeType\": \"x-unknown\", \"text\": \"{}\"}");

    assertThat(exchange.responseHeaders()).isEmpty();
  }

  @Test
  void keepsTheHeaderWhenTheMediaTypeIsAnother() {
    Exchange exchange =
        request(
            "\"headers\": [{\"name\": \"content-type\", \"value\": \"text/plain\"}],"
                + " \"postData\": {\"mimeType\": \"application/json\", \"text\": \"{}\"}");

    assertThat(exchange.requestHeaders()).containsExactly(new Header("content-type", "text/plain"));
  }

  @Test
  void tellsABodyThatWasLeftOutFromNone() {
    assertThat(response("{\"size\": 12}").response()).isSameAs(Body.LEFT_OUT);
    assertThat(response("{\"size\": 12, \"text\": \"\"}").response()).isSameAs(Body.LEFT_OUT);
    assertThat(response("{\"size\": 0}").response()).isSameAs(Body.NONE);
    assertThat(response("{\"size\": 0, \"text\": \"\"}").response()).isSameAs(Body.NONE);
    assertThat(response("{\"text\": \"\"}").response()).isSameAs(Body.NONE);
    assertThat(response("{\"size\": -1}").response()).isSameAs(Body.LEFT_OUT);
    assertThat(response("{\"size\": -1, \"text\": null}").response()).isSameAs(Body.LEFT_OUT);
    assertThat(response("null").response()).isSameAs(Body.LEFT_OUT);
  }

  @Test
  void takesTheBodySizeWhenTheContentHasNone() {
    assertThat(responseWith("\"status\": 200, \"bodySize\": 0").response()).isSameAs(Body.NONE);
    assertThat(responseWith("\"status\": 200, \"bodySize\": 7").response()).isSameAs(Body.LEFT_OUT);
  }

  @Test
  void takesTheContentLengthWhenNoSizeIsKnown() {
    String length = "\"headers\": [{\"name\": \"content-length\", \"value\": \"%s\"}]";

    assertThat(responseWith("\"status\": 200, " + length.formatted("0")).response())
        .isSameAs(Body.NONE);
    assertThat(request(length.formatted("5")).request()).isSameAs(Body.LEFT_OUT);
    assertThat(request(length.formatted("many")).request()).isSameAs(Body.NONE);
  }

  @Test
  void knowsWhichResponsesHaveNoBody() {
    assertThat(responseWith("\"status\": 204").response()).isSameAs(Body.NONE);
    assertThat(responseWith("\"status\": 101").response()).isSameAs(Body.NONE);
    assertThat(
            responseWith("\"status\": 304, \"content\": {\"size\": 2, \"text\": \"{}\"}")
                .response())
        .isSameAs(Body.NONE);
    assertThat(
            entry(
                    "\"request\": {\"method\": \"HEAD\", \"url\": \"/\"}, \"response\":"
                        + " {\"status\": 200, \"content\": {\"size\": 9}}")
                .response())
        .isSameAs(Body.NONE);
  }

  @Test
  void keepsABodyWhereNoneMayBe() {
    Exchange exchange = responseWith("\"status\": 204, \"content\": {\"text\": \"{}\"}");

    assertThat(Heard.text(exchange.response())).isEqualTo("{}");
  }

  @Test
  void knowsWhenARequestHasNoBody() {
    assertThat(request("\"bodySize\": 0").request()).isSameAs(Body.NONE);
    assertThat(request("\"bodySize\": -1").request()).isSameAs(Body.NONE);
    assertThat(request("\"bodySize\": null, \"postData\": null").request()).isSameAs(Body.NONE);
    assertThat(request("\"bodySize\": 3").request()).isSameAs(Body.LEFT_OUT);
    assertThat(request("\"bodySize\": -1, \"postData\": {\"mimeType\": \"a/b\"}").request())
        .isSameAs(Body.LEFT_OUT);
    assertThat(request("\"postData\": {\"text\": \"\"}").request()).isSameAs(Body.NONE);
  }

  @Test
  void hasNoResponseWhenTheStatusIsZero() {
    Exchange exchange =
        responseWith(
            "\"status\": 0, \"headers\": [{\"name\": \"a\", \"value\": \"b\"}], \"content\":"
                + " {\"text\": \"{}\"}");

    assertThat(exchange.status()).isZero();
    assertThat(exchange.responseHeaders()).isEmpty();
    assertThat(exchange.response()).isSameAs(Body.NONE);
  }

  @Test
  void hasNoResponseWhenTheEntryHasNone() {
    assertThat(entry("\"request\": {\"method\": \"GET\", \"url\": \"/\"}").status()).isZero();
    assertThat(
            entry("\"request\": {\"method\": \"GET\", \"url\": \"/\"}, \"response\": null")
                .status())
        .isZero();
  }

  @Test
  void keepsHalfASurrogatePairAsBytesThatAreNoUtf8() {
    Body body = response("{\"text\": \"a\\ud83db\\ude00\"}").response();

    assertThat(body.bytes()).containsExactly('a', 0xED, 0xA0, 0xBD, 'b', 0xED, 0xB8, 0x80);
  }

  @Test
  void decodesEveryEscape() {
    Body body =
        response(
                "{\"text\": \"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\u20AC\\uD83D\\ude00 and"
                    + " some more so that whole words are copied é€😀\"}")
            .response();

    assertThat(Heard.text(body))
        .isEqualTo("\"\\/\b\f\n\r\tAé€😀 and some more so that whole words are copied é€😀");
  }

  @Test
  void readsTwoEntriesListsAndWhatStandsAroundThem() {
    Heard heard =
        Heard.of(
            """
            {"comment": {"log": {"entries": [1]}}, "log": {
              "pages": [{"title": "log\\"entries\\":[", "pageTimings": {"onLoad": 1.5e3}}],
              "entries": [%1$s, %1$s],
              "browser": {"name": "{[", "entries": [2]},
              "entries": [ ],
              "entries": [%1$s]
            }, "entries": [3]}
            """
                .formatted("{\"request\": {\"method\": \"GET\", \"url\": \"/\"}}"));

    assertThat(heard.problems()).isEmpty();
    assertThat(heard.summary()).isEqualTo(new Summary(3, 3, 0, 0, 0));
  }

  private static Exchange response(String content) {
    return responseWith("\"status\": 200, \"content\": " + content);
  }

  private static Exchange responseWith(String members) {
    return entry(
        "\"request\": {\"method\": \"PATCH\", \"url\": \"%s\"}, \"response\": {%s}"
            .formatted(URL, members));
  }

  private static Exchange request(String members) {
    return entry(
        "\"request\": {\"method\": \"PATCH\", \"url\": \"%s\", %s}, \"response\": {\"status\": 204}"
            .formatted(URL, members));
  }

  private static Exchange entry(String members) {
    return Heard.of("{\"log\": {\"entries\": [{%s}]}}".formatted(members)).only();
  }
}
