package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

  @ParameterizedTest
  @CsvSource({
    "text/plain, text/plain",
    "Text/PLAIN, text/plain",
    "text/plain; charset=utf-8, text/plain",
    "' text/plain ;a=b;c=d', text/plain",
    "text/plain;, text/plain",
    "; charset=utf-8, ''",
    "'', ''"
  })
  void leavesOutParametersSpacesAndCase(String contentType, String bare) {
    assertThat(ContentType.bare(contentType)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "application/problem+json, true",
    "application/json-seq, false",
    "text/plain, false"
  })
  void knowsWhatIsJson(String bare, boolean json) {
    assertThat(ContentType.isJson(bare)).isEqualTo(json);
  }
}
