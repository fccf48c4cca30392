package org.contactcontracts.validator.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDateTimeTest {
  private static boolean is(String text) {
    byte[] padded = ("\"" + text + "\"").getBytes(US_ASCII);
    return PlainDateTime.is(padded, 1, padded.length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-11-07T05:31:56Z",
        "1000-01-01T00:00:00Z",
        "9999-12-28T23:59:59.123456789Z",
        "2023-11-07T05:31:56.1Z",
        "2023-11-07T05:31:56.090Z"
      })
  void isPlain(String text) {
    assertThat(is(text)).isTrue();
    assertThat(Pattern.matches(PlainDateTime.PATTERN, text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2023-11-07",
        "2023-11-07T05:31:56",
        "2023-11-07T05:31:5Z",
        "2023-11-07t05:31:56Z",
        "2023-11-07T05:31:56z",
        "2023-11-07 05:31:56Z",
        "2023-00-07T05:31:56Z",
        "2023-13-07T05:31:56Z",
        "2023-11-00T05:31:56Z",
        "2023-11-29T05:31:56Z",
        "2023-11-07T24:31:56Z",
        "2023-11-07T05:60:56Z",
        "2023-11-07T05:31:60Z",
        "0999-11-07T05:31:56Z",
        "2023-11-07T05:31:56.Z",
        "2023-11-07T05:31:56.1234567890Z",
        "2023-11-07T05:31:56.1xZ",
        "2023-11-07T05:31:56,1Z",
        "2023-11-07T05:31:56+00:00",
        "2023-11-07T05:31:5:Z",
        "2023-11-07T05:31:/6Z",
        "20 3-11-07T05:31:56Z",
        "20:3-11-07T05:31:56Z",
        "x023-11-07T05:31:56Z",
        "2023-11-07T05:31:56.1/Z",
        "2023-11-07T05:31:56.1:Z",
        "2023-11-07T05:31:56ZZ"
      })
  void isNot(String text) {
    assertThat(is(text)).isFalse();
  }

  @Test
  void hasThePatternOfTheContracts() {
    assertThat(
            ContractDocument.parse("invent", "invent", ShapeTest.contract("invent"))
                .at("#/components/schemas/Contact/properties/created_at/pattern")
                .asText())
        .isEqualTo(PlainDateTime.PATTERN);
  }

  @Test
  void doesNotChangeAnAnswer() {
    for (String schema :
        List.of(
            "{type: string, format: date-time}",
            "{type: string, pattern: '" + PlainDateTime.PATTERN + "'}",
            "{type: string, format: date-time, pattern: '" + PlainDateTime.PATTERN + "'}",
            "{type: string, format: date-time, pattern: '^1'}",
            "{type: string, format: email, pattern: '" + PlainDateTime.PATTERN + "'}",
            "{type: string, maxLength: 19, format: date-time}")) {
      BodyContract contract =
          Contract.parse(
                  "tried",
                  ("openapi: 3.1.1\npaths: {/a: {put: {operationId: a, requestBody: {content:"
                          + " {application/json: {schema: "
                          + schema
                          + "}}}}}}")
                      .getBytes(US_ASCII))
              .operation("a")
              .request();
      for (String text :
          List.of("2023-11-07T05:31:56Z", "1023-11-07T05:31:56.1Z", "2023-11-07T05:31:56z", "x")) {
        byte[] body = ("\"" + text + "\"").getBytes(US_ASCII);
        assertThat(contract.conforms(body))
            .as(schema + " " + text)
            .isEqualTo(contract.validate(body).conforms());
      }
    }
  }
}
