package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-11-07T05:31:56Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999+18:00",
        "2023-11-07T05:31:56-00:01"
      })
  void canWriteTimesOfFourDigitsAndWholeMinutes(String time) {
    assertThat(Rfc3339.canWrite(OffsetDateTime.parse(time))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0001-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "2023-11-07T05:31:56+02:00:30",
        "2023-11-07T05:31:56-00:00:01"
      })
  void cannotWriteWhatElseJavaKnows(String time) {
    assertThat(Rfc3339.canWrite(OffsetDateTime.parse(time))).isFalse();
  }
}
