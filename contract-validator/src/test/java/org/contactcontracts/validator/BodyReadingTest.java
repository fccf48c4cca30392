package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReadingTest {
  private static final BodyContract REQUEST =
      Contract.of("99digital").operation("updateContact").request();
  private static final BodyContract TEXT =
      Contract.of("99digital").operation("updateContact").response(429).orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":tru}     | The body is not JSON at line 1, column 9; mend the syntax there.
          {"name" 1}       | The body is not JSON at line 1, column 9; mend the syntax there.
          [1,]             | The body is not JSON at line 1, column 4; mend the syntax there.
          {'name':1}       | The body is not JSON at line 1, column 2; mend the syntax there.
          // a             | The body is not JSON at line 1, column 1; mend the syntax there.
          truex            | The body is not JSON at line 1, column 1; mend the syntax there.
          {"name":         | The JSON breaks off at line 1, column 9; send it to its end.
          """)
  void refusesWhatIsNotJson(String body, String message) {
    Verdict verdict = validate(body);

    assertUnreadable(verdict, "", "syntax", message);
  }

  @Test
  void countsLinesAndCharacters() {
    Verdict verdict = validate("{\r\n \"name\": \"é😀\",\n \"x\" 5}");

    assertUnreadable(
        verdict, "", "syntax", "The body is not JSON at line 3, column 6; mend the syntax there.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r "})
  void refusesAnEmptyBody(String body) {
    Verdict verdict = validate(body);

    assertUnreadable(
        verdict, "", "empty", "The body is empty at line 1, column 1; send a JSON value.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} {}            | 4
          {} x             | 4
          {}}              | 3
          1 2              | 3
          "a","b"          | 4
          null //          | 6
          """)
  void refusesWhatFollowsTheValue(String body, int column) {
    Verdict verdict = validate(body);

    assertUnreadable(
        verdict,
        "",
        "trailing-content",
        "The JSON value is followed by something else at line 1, column "
            + column
            + "; send one value only.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":"a","name":"a"}                         | /name                  | "name" | 13
          {"name":1,"n\\u0061me":2}                        | /name                  | "name" | 11
          {"custom_attributes":{"b":[{"c":1,"c":2}]}}     | /custom_attributes/b/0/c | "c" | 35
          """)
  void refusesAMemberGivenTwice(String body, String instance, String name, int column) {
    Verdict verdict = validate(body);

    assertUnreadable(
        verdict,
        instance,
        "duplicate-member",
        "The member %s at line 1, column %d was given before in the same object; give it once."
            .formatted(name, column));
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] overlong = {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'};
    byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
    byte[] latin1 = "{\n\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] cutOff = {'"', (byte) 0xC3};

    assertUnreadable(
        REQUEST.validate(overlong),
        "",
        "encoding",
        "The body is not UTF-8 at byte 7 (line 1, column 7); encode the text in UTF-8.");
    assertUnreadable(
        REQUEST.validate(surrogate),
        "",
        "encoding",
        "The body is not UTF-8 at byte 2 (line 1, column 2); encode the text in UTF-8.");
    assertUnreadable(
        REQUEST.validate(latin1),
        "",
        "encoding",
        "The body is not UTF-8 at byte 11 (line 2, column 9); encode the text in UTF-8.");
    assertUnreadable(
        REQUEST.validate(cutOff),
        "",
        "encoding",
        "The body is not UTF-8 at byte 2 (line 1, column 2); encode the text in UTF-8.");
  }

  @Test
  void refusesOtherEncodings() {
    assertUnreadable(
        REQUEST.validate("\ufeff{}".getBytes(StandardCharsets.UTF_8)),
        "",
        "encoding",
        "The body starts with a byte order mark; leave the mark out.");
    for (var charset : Arrays.asList("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      assertUnreadable(
          REQUEST.validate("{}".getBytes(Charset.forName(charset))),
          "",
          "encoding",
          "The body is encoded in UTF-16 or UTF-32; encode it in UTF-8.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "a\\ud800b", "\\udc00", "\\udc00\\ud800", "\\ud83d"})
  void refusesHalfASurrogatePair(String escaped) {
    String message =
        "The text at line 1, column %d has one half of a surrogate pair without the other; write"
            + " the whole character.";

    assertUnreadable(
        validate("{\"name\":\"" + escaped + "\"}"), "/name", "encoding", message.formatted(9));
    assertThat(validate("{\"" + escaped + "\":1}").kind()).isEqualTo(Verdict.Kind.UNREADABLE);
  }

  @Test
  void acceptsAWholeSurrogatePair() {
    assertThat(validate("{\"name\":\"\\ud83d\\ude00\"}").conforms()).isTrue();
  }

  @Test
  void refusesABodyBeyondTheLimit() {
    BodyContract small = limited(Limits.builder().maxBytes(16).build());

    assertThat(small.validate(bytes("{\"name\":\"Alic\"}")).conforms()).isTrue();
    assertUnreadable(
        small.validate(bytes("{\"name\":\"Alice\"} ")),
        "",
        "too-large",
        "The body is larger than 16 bytes, the most that is read; send less.");
  }

  @Test
  void refusesNestingBeyondTheLimit() {
    String allowed = "{\"custom_attributes\":{\"a\":" + "[".repeat(62) + "]".repeat(62) + "}}";
    String refused = "{\"custom_attributes\":{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}}";

    assertThat(validate(allowed).conforms()).isTrue();
    assertUnreadable(
        validate(refused),
        "",
        "too-deep",
        "The nesting at line 1, column 89 is deeper than 64 objects and arrays, the most that is"
            + " read; nest less.");
    assertThat(validate("[".repeat(1_000_000)).findings().get(0).keyword()).isEqualTo("too-deep");
  }

  @Test
  void refusesNumbersBeyondTheLimit() {
    String digits = "1".repeat(1000);

    assertThat(validate("{\"custom_attributes\":{\"a\":" + digits + "}}").conforms()).isTrue();
    assertUnreadable(
        validate("{\"custom_attributes\":{\"a\":" + digits + "1}}"),
        "",
        "too-large",
        "The number at line 1, column 23 is longer than 1000 characters, the most that is read;"
            + " shorten it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1E-1001", "-1e+1001", "0e99999999999999999999"})
  void refusesExponentsBeyondTheLimit(String number) {
    Verdict verdict = validate("{\"custom_attributes\":{\"a\":" + number + "}}");

    assertUnreadable(
        verdict,
        "/custom_attributes/a",
        "too-large",
        "The exponent of the number at line 1, column 27 is beyond 1000, the most that is read;"
            + " give a smaller one.");
  }

  @Test
  void readsATreeAsStrictlyAsBytes() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    ObjectNode huge = nodes.objectNode().put("id", new BigDecimal("1e999999999"));
    ObjectNode half = nodes.objectNode().put("name", "\ud800");

    assertUnreadable(
        REQUEST.validate(huge),
        "/id",
        "too-large",
        "The exponent of the number at /id is beyond 1000, the most that is read; give a smaller"
            + " one.");
    assertUnreadable(
        REQUEST.validate(half),
        "/name",
        "encoding",
        "The text at /name has one half of a surrogate pair without the other; write the whole"
            + " character.");
    assertUnreadable(
        REQUEST.validate(nodes.objectNode().put("name", Double.NaN)),
        "/name",
        "syntax",
        "The number at /name is not a JSON number; give one.");
    assertUnreadable(
        REQUEST.validate(nodes.objectNode().put("name", new byte[1])),
        "/name",
        "syntax",
        "The value at /name is not a JSON value; give one.");
    assertThat(REQUEST.validate(nodes.objectNode().put("name", "Alice")).conforms()).isTrue();
  }

  @Test
  void readsPlainTextAsOneText() {
    assertThat(TEXT.mediaType()).isEqualTo("text/plain");
    assertThat(TEXT.validate(bytes("Retry later\n")).conforms()).isTrue();
    assertThat(TEXT.validate(new byte[0]).conforms()).isTrue();
    assertThat(TEXT.validate(new byte[] {(byte) 0xFF}).kind()).isEqualTo(Verdict.Kind.UNREADABLE);
    assertThat(TEXT.conforms(bytes("Retry later\n"))).isTrue();
    assertThat(TEXT.conforms(new byte[0])).isTrue();
    assertThat(TEXT.conforms(new byte[] {(byte) 0xFF})).isFalse();
  }

  @Test
  void holdsATextAgainstItsSchema() {
    BodyContract text =
        Contract.parse(
                "acme",
                bytes(
                    "{openapi: 3.1.1, paths: {/a: {put: {operationId: a, requestBody: {content:"
                        + " {text/plain: {schema: {type: string, maxLength: 3}}}}}}}}"))
            .operation("a")
            .request("text/plain")
            .orElseThrow();

    for (String body : Arrays.asList("", "a b", "{a}", "four", "\"a\"b")) {
      assertThat(text.conforms(bytes(body))).isEqualTo(body.length() < 4);
      assertThat(text.validate(bytes(body)).conforms()).isEqualTo(body.length() < 4);
    }
  }

  @Test
  void conformsGivesTheAnswerOfValidate() {
    for (String body : Arrays.asList("{}", "", "{\"name\":1}", "{\"name\":\"a\"}", "[", "{} {}")) {
      assertThat(REQUEST.conforms(bytes(body))).isEqualTo(validate(body).conforms());
    }
  }

  private static BodyContract limited(Limits limits) {
    return Contract.of("99digital").withLimits(limits).operation("updateContact").request();
  }

  private static Verdict validate(String body) {
    return REQUEST.validate(bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertUnreadable(
      Verdict verdict, String instance, String code, String message) {
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNREADABLE);
    assertThat(verdict.findings())
        .extracting(Finding::instance, Finding::keyword, Finding::message)
        .containsExactly(tuple(instance, code, message));
  }
}
