package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Refused;
import org.contactcontracts.model.invent.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading by {@link TimestampDeserializer} and writing by {@link TimestampSerializer}. */
class TimestampTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-11-07T05:31:56Z",
        "2023-11-07T05:31:00Z",
        "2023-11-07T05:31:56+05:45",
        "2023-11-07T05:31:56-03:30",
        "2023-11-07T05:31:56-05:05",
        "2023-11-07T05:31:56+05:59",
        "2023-11-07T05:31:56-18:00",
        "2023-11-07T05:31:56+18:00",
        "2023-11-07T05:31:56.1Z",
        "2023-11-07T05:31:56.123Z",
        "2023-11-07T05:31:56.1234Z",
        "2023-11-07T05:31:56.000001Z",
        "2023-11-07T05:31:56.123456789+02:00",
        "2024-02-29T23:59:59Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z"
      })
  void writesATimeAsItCame(String time) throws JsonProcessingException {
    OffsetDateTime value = ContactJson.mapper().readValue(quoted(time), OffsetDateTime.class);

    assertThat(value).isEqualTo(OffsetDateTime.parse(time));
    assertThat(value.getOffset()).isEqualTo(OffsetDateTime.parse(time).getOffset());
    assertThat(ContactJson.mapper().writeValueAsString(value)).isEqualTo(quoted(time));
  }

  /** The same time in fewer characters: a time value has no trailing zeros and one zero offset. */
  @ParameterizedTest
  @CsvSource({
    "2023-11-07T05:31:56.120Z, 2023-11-07T05:31:56.12Z",
    "2023-11-07T05:31:56.000Z, 2023-11-07T05:31:56Z",
    "2023-11-07T05:31:56+00:00, 2023-11-07T05:31:56Z"
  })
  void writesTheSameTimeShorter(String came, String written) throws JsonProcessingException {
    OffsetDateTime value = ContactJson.mapper().readValue(quoted(came), OffsetDateTime.class);

    assertThat(ContactJson.mapper().writeValueAsString(value)).isEqualTo(quoted(written));
  }

  @Test
  void writesSecondsEvenWhenTheyAreZero() throws JsonProcessingException {
    OffsetDateTime value = OffsetDateTime.of(2023, 11, 7, 5, 0, 0, 0, ZoneOffset.UTC);

    assertThat(ContactJson.mapper().writeValueAsString(value))
        .isEqualTo("\"2023-11-07T05:00:00Z\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2023-11-07",
        "2023-11-07T05:31Z",
        "2023-11-07T05:31:56",
        "2023-11-07 05:31:56Z",
        "2023-11-07t05:31:56Z",
        "2023-11-07T05:31:56z",
        "2023-11-07T05:31:56,5Z",
        "2023-11-07T05:31:56.",
        "2023-11-07T05:31:56.Z",
        "2023-11-07T05:31:56.aZ",
        "2023-11-07T05:31:56.a1Z",
        "2023-11-07T05:31:56.1",
        "2023-11-07T05:31:56.123456789",
        "2023-11-07T05:31:56.1234567891",
        "2023-11-07T05:31:56.1234567891Z",
        "2023-11-07T05:31:56.1234567891+02:00",
        "2023-11-07T05:31:56-00:00",
        "2023-11-07T05:31:56+02",
        "2023-11-07T05:31:56+0200",
        "2023-11-07T05:31:56+02:00:00",
        "2023-11-07T05:31:56+05:60",
        "2023-11-07T05:31:56x05:45",
        "2023-11-07T05:31:56+0a:45",
        "2023-11-07T05:31:56-0a:45",
        "2023-11-07T05:31:56-02.00",
        "2023-11-07T05:31:56+18:01",
        "2023-11-07T05:31:56+19:00",
        "2023-11-07T05:31:56Z[UTC]",
        " 2023-11-07T05:31:56Z",
        "x023-11-07T05:31:56Z",
        "202:-11-07T05:31:56Z",
        "202/-11-07T05:31:56Z",
        "2023-11-07T05:31:60Z",
        "2023-11-07T24:00:00Z",
        "2023-02-29T00:00:00Z",
        "2023-13-01T00:00:00Z",
        "+12023-11-07T05:31:56Z",
        "-0001-11-07T05:31:56Z",
        "٢٠٢٣-11-07T05:31:56Z"
      })
  void refusesWhatIsNoDateTimeOfRfc3339(String text) {
    Refused refused = Refused.by(Contact.class, "{\"created_at\":" + quoted(text) + "}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/created_at",
                "Cannot deserialize value of type `java.time.OffsetDateTime` from String \""
                    + text
                    + "\": not an RFC 3339 date-time"));
  }

  @Test
  void refusesATrailingLineBreak() {
    Refused refused = Refused.by(Contact.class, "{\"created_at\":\"2023-11-07T05:31:56Z\\n\"}");

    assertThat(refused.pointer()).isEqualTo("/created_at");
    assertThat(refused.message()).endsWith("\": not an RFC 3339 date-time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1700000000 | Integer value (token `JsonToken.VALUE_NUMBER_INT`)
          1.5        | Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)
          [2023,11]  | Array value (token `JsonToken.START_ARRAY`)
          {}         | Object value (token `JsonToken.START_OBJECT`)
          """)
  void refusesWhatIsNoText(String written, String found) {
    Refused refused = Refused.by(Contact.class, "{\"created_at\":" + written + "}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/created_at",
                "Cannot deserialize value of type `java.time.OffsetDateTime` from " + found));
  }

  @Test
  void refusesNullWhereTheContractAllowsNone() {
    Refused refused = Refused.by(Contact.class, "{\"created_at\":null}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/created_at", "Invalid `null` value encountered for property \"created_at\""));
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
