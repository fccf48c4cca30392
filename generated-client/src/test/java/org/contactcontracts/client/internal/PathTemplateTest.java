package org.contactcontracts.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          alice|alice
          alice smith|alice%20smith
          a/b|a%2Fb
          a+b|a%2Bb
          100%|100%25
          %2F|%252F
          a?b#c|a%3Fb%23c
          a;b=c&d|a%3Bb%3Dc%26d
          alice@acme.inc|alice%40acme.inc
          é|%C3%A9
          日本|%E6%97%A5%E6%9C%AC
          😀|%F0%9F%98%80
          {id}|%7Bid%7D
          $1\\|%241%5C
          ...|...
          .a|.a
          a_b-c.d|a_b-c.d
          """)
  void encodesAValueAsOneSegment(String value, String segment) {
    String uri = PathTemplate.parse("/contacts/{id}").resolve("https://acme.inc", value);

    assertThat(uri).isEqualTo("https://acme.inc/contacts/" + segment);
    assertThat(URI.create(uri).getPath()).isEqualTo("/contacts/" + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesWhatWouldAddressSomethingElse(String value) {
    assertThatThrownBy(
            () -> PathTemplate.parse("/contacts/{contact_id}").resolve("https://acme.inc", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The path value contact_id is empty or a dot segment; give the id itself.");
  }

  @ParameterizedTest
  @CsvSource({"/v1/{x}/b/{y}, /v1/a/b/c", "/{x}{y}/, /ac/", "{x}/{y}, a/c"})
  void fillsEveryVariable(String template, String expected) {
    String uri = PathTemplate.parse(template).resolve("https://acme.inc", "a", "c");

    assertThat(uri).isEqualTo("https://acme.inc" + expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE})
  void writesNumbersInDigits(long value) {
    String uri = PathTemplate.parse("/{id}").resolve("https://acme.inc", value);

    assertThat(uri).isEqualTo("https://acme.inc/" + value);
  }
}
