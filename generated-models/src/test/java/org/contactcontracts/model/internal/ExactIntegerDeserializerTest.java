package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Refused;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.model.omnivibe.StatusError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactIntegerDeserializerTest {

  private static final String LONG = "Cannot deserialize value of type `java.lang.Long` from ";
  private static final String INTEGER =
      "Cannot deserialize value of type `java.lang.Integer` from ";

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-0.0, 0",
    "7, 7",
    "1.0, 1",
    "1.000000000000000000000000000000, 1",
    "1e1, 10",
    "1E+1, 10",
    "100e-2, 1",
    "1.5e1, 15",
    "0e4000, 0",
    "0e-4000, 0",
    "9007199254740993.0, 9007199254740993",
    "9223372036854775807, 9223372036854775807",
    "-9223372036854775808, -9223372036854775808"
  })
  void readsEveryNotationOfAnInteger(String written, long value) throws JsonProcessingException {
    Contact contact = ContactJson.mapper().readValue("{\"id\":" + written + "}", Contact.class);

    assertThat(contact.id()).contains(value);
    assertThat(ContactJson.mapper().writeValueAsString(contact))
        .isEqualTo("{\"id\":" + value + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    "1e-1, 0.1",
    "0.9999999999999999999999999999999999999999, 0.9999999999999999999999999999999999999999",
    "9223372036854775808, 9223372036854775808",
    "-9223372036854775809, -9223372036854775809",
    "1e19, 1E+19",
    "0e4001, 0E+4001",
    "0e-4001, 0E-4001",
    "1e4001, 1E+4001",
    "1e999999999, 1E+999999999",
    "1e-999999999, 1E-999999999"
  })
  void refusesWhatIsNoIntegerOf64Bits(String written, String shown) {
    Refused refused = Refused.by(Contact.class, "{\"id\":" + written + "}");

    assertThat(refused)
        .isEqualTo(new Refused("/id", LONG + "number " + shown + ": not an integer of 64 bits"));
  }

  @ParameterizedTest
  @CsvSource({"2147483648, 2147483648", "-2147483649, -2147483649", "400.5, 400.5"})
  void refusesWhatIsNoIntegerOf32Bits(String written, String shown) {
    Refused refused = Refused.by(StatusError.class, "{\"status\":" + written + "}");

    assertThat(refused)
        .isEqualTo(
            new Refused("/status", INTEGER + "number " + shown + ": not an integer of 32 bits"));
  }

  @Test
  void readsEveryNotationOfAnIntegerOf32Bits() throws JsonProcessingException {
    StatusError error =
        ContactJson.mapper().readValue("{\"status\":4.04e2,\"error\":\"x\"}", StatusError.class);

    assertThat(error.status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "1"  | String value (token `JsonToken.VALUE_STRING`)
          ""   | String value (token `JsonToken.VALUE_STRING`)
          true | Boolean value (token `JsonToken.VALUE_TRUE`)
          [1]  | Array value (token `JsonToken.START_ARRAY`)
          {}   | Object value (token `JsonToken.START_OBJECT`)
          """)
  void refusesWhatIsNoNumber(String written, String found) {
    Refused refused = Refused.by(Contact.class, "{\"id\":" + written + "}");

    assertThat(refused).isEqualTo(new Refused("/id", LONG + found));
  }

  @Test
  void refusesNull() {
    Refused refused = Refused.by(Contact.class, "{\"id\":null}");

    assertThat(refused)
        .isEqualTo(new Refused("/id", "Invalid `null` value encountered for property \"id\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e2147483647", "1e-2147483647"})
  void refusesAHugeExponentWithoutWritingItOut(String written) {
    String json = "{\"id\":" + written + "}";

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Refused.by(Contact.class, json));
  }
}
