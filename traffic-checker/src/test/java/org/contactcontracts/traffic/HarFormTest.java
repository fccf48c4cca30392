package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Forms of which a HAR has the parameters and not the text. */
class HarFormTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data; boundary=abc";

  @Test
  void buildsAFormOfWhatNeedsNoEncoding() {
    Body body =
        form(URL_ENCODED, "{\"name\":\"a\",\"value\":\"1\"},{\"name\":\"b\",\"value\":\"\"}");

    assertThat(Heard.text(body)).isEqualTo("a=1&b=");
  }

  @Test
  void encodesAFormOfWhichAnyValueCannotBeEncodedYet() {
    Body body =
        form(
            URL_ENCODED + "; charset=UTF-8",
            "{\"name\":\"a b\",\"value\":\"ë\"},{\"name\":\"phone\",\"value\":\"+1%\"}");

    assertThat(Heard.text(body)).isEqualTo("a+b=%C3%AB&phone=%2B1%25");
  }

  @Test
  void leavesOutAFormOfWhichNobodyCanTellWhetherItIsEncoded() {
    assertThat(form(URL_ENCODED, "{\"name\":\"a\",\"value\":\"1%20\"}")).isSameAs(Body.LEFT_OUT);
    assertThat(form(URL_ENCODED, "{\"name\":\"phone\",\"value\":\"+1\"}")).isSameAs(Body.LEFT_OUT);
  }

  @Test
  void buildsTheParts() {
    Body body =
        form(
            MULTIPART,
            "{\"name\":\"na\\\"me\",\"value\":\"Zoë\"},{\"name\":\"avatar\",\"fileName\":\"a.svg\","
                + "\"contentType\":\"image/svg+xml\",\"value\":\"<svg/>\"}");

    assertThat(Heard.text(body))
        .isEqualTo(
            """
            --abc\r
            Content-Disposition: form-data; name="na%22me"\r
            \r
            Zoë\r
            --abc\r
            Content-Disposition: form-data; name="avatar"; filename="a.svg"\r
            Content-Type: image/svg+xml\r
            \r
            <svg/>\r
            --abc--\r
            """);
  }

  @Test
  void understandsAQuotedBoundary() {
    Body body =
        form(
            "Multipart/Form-Data; charset=utf-8; Boundary=\\\"a b\\\"",
            "{\"name\":\"a\",\"value\":\"1\"}");

    assertThat(Heard.text(body)).startsWith("--a b\r\n").endsWith("--a b--\r\n");
  }

  @Test
  void leavesOutAFormThatCannotBeBuilt() {
    String param = "{\"name\":\"a\",\"value\":\"1\"}";

    assertThat(form(MULTIPART, "{\"name\":\"avatar\",\"fileName\":\"a.png\"}"))
        .isSameAs(Body.LEFT_OUT);
    assertThat(form(MULTIPART, "{\"name\":\"avatar\",\"value\":null}")).isSameAs(Body.LEFT_OUT);
    assertThat(form("multipart/form-data", param)).isSameAs(Body.LEFT_OUT);
    assertThat(form("text/plain", param)).isSameAs(Body.LEFT_OUT);
    assertThat(form("", param)).isSameAs(Body.LEFT_OUT);
  }

  @Test
  void prefersTheText() {
    Body body =
        body(
            "\"mimeType\":\"%s\",\"params\":[{\"name\":\"a\",\"value\":\"1\"}],\"text\":\"a=2\""
                .formatted(URL_ENCODED));

    assertThat(Heard.text(body)).isEqualTo("a=2");
  }

  @Test
  void givesForEachByteThePlaceOfItsParameter() {
    Marked params =
        Marked.of(
            har(
                ("\"mimeType\":\"%s\",\"params\":[{\"name\":\"a\",\"value\":\"1\"},\n ¦{\"name\":"
                        + "\"b\",\"value\":\"2\"}]")
                    .formatted(URL_ENCODED)));

    Body body = Heard.of(params.text()).only().request();

    assertThat(body.locator().apply("a=1&".length())).isEqualTo(params.position());
    assertThat(body.locator().apply("a=1&b=".length())).isEqualTo(params.position());
    assertThat(body.locator().apply("a=".length()))
        .isEqualTo(Marked.position(params.text(), params.text().indexOf("{\"name\":\"a\"")));
  }

  private static Body form(String mimeType, String params) {
    return body("\"mimeType\":\"%s\",\"params\":[%s]".formatted(mimeType, params));
  }

  private static Body body(String postData) {
    return Heard.of(har(postData)).only().request();
  }

  private static String har(String postData) {
    return "{\"log\":{\"entries\":[{\"request\":{\"method\":\"POST\",\"url\":\"/\",\"postData\":{"
        + postData
        + "}}}]}}";
  }
}
