package org.contactcontracts.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
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
    URI uri =
        PathTemplate.resolve(URI.create("https://acme.inc"), "/contacts/{id}", List.of(value));

    assertThat(uri).isEqualTo(URI.create("https://acme.inc/contacts/" + segment));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesWhatWouldAddressSomethingElse(String value) {
    assertThatThrownBy(
            () ->
                PathTemplate.resolve(
                    URI.create("https://acme.inc"), "/contacts/{contact_id}", List.of(value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The path value contact_id is empty or a dot segment; give the id itself.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.inc, https://acme.inc/v1/a/b/c",
    "https://acme.inc/, https://acme.inc/v1/a/b/c",
    "https://acme.inc/gateway, https://acme.inc/gateway/v1/a/b/c",
    "https://acme.inc/gateway/, https://acme.inc/gateway/v1/a/b/c",
    "http://127.0.0.1:8080/invent, http://127.0.0.1:8080/invent/v1/a/b/c",
    "http://[::1]:8080, http://[::1]:8080/v1/a/b/c"
  })
  void appendsThePathToTheBaseUrl(URI baseUrl, URI expected) {
    URI uri = PathTemplate.resolve(baseUrl, "/v1/{x}/b/{y}", List.of("a", "c"));

    assertThat(uri).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, Long.MAX_VALUE})
  void writesNumbersInDigits(long value) {
    URI uri = PathTemplate.resolve(URI.create("https://acme.inc"), "/{id}", List.of(value));

    assertThat(uri).hasPath("/" + value);
  }
}
