package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Refused;
import org.contactcontracts.model.ninetyninedigital.ErrorMessage;
import org.contactcontracts.model.ninetyninedigital.ErrorMessages;
import org.contactcontracts.model.ninetyninedigital.FlatPayload;
import org.contactcontracts.model.ninetyninedigital.NestedPayload;
import org.contactcontracts.model.ninetyninedigital.UnauthorizedError;
import org.contactcontracts.model.ninetyninedigital.UpdateContactResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormDeserializerTest {

  @Test
  void readsTheNestedForm() throws JsonProcessingException {
    UpdateContactResponse response = payload("{\"contact\":{\"id\":1,\"name\":\"Alice\"}}");

    assertThat(response.payload()).isInstanceOf(NestedPayload.class);
  }

  @Test
  void readsTheFlatForm() throws JsonProcessingException {
    UpdateContactResponse response = payload("{\"name\":\"Alice\",\"id\":1}");

    assertThat(response.payload()).isInstanceOf(FlatPayload.class);
    assertThat(ContactJson.mapper().writeValueAsString(response))
        .isEqualTo("{\"payload\":{\"id\":1,\"name\":\"Alice\"}}");
  }

  @Test
  void doesNotTakeAMemberThatTheVendorAddsForAnotherForm() throws JsonProcessingException {
    UpdateContactResponse flat =
        payload("{\"contact_inbox\":{\"source_id\":\"s\"},\"id\":1,\"payload\":{\"contact\":{}}}");
    UpdateContactResponse nested =
        payload("{\"name\":\"Alice\",\"email\":null,\"contact\":{\"id\":1},\"new\":{\"id\":2}}");

    assertThat(flat.payload()).isInstanceOf(FlatPayload.class);
    assertThat(nested.payload()).isInstanceOf(NestedPayload.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"custom_attributes\":{\"a\":1.10,\"b\":1234567890123456789.01234567890,\"c\":null}}",
        "{\"contact\":{\"id\":1,\"new\":[null,1.50]},\"new\":12345678901234567890123}"
      })
  void keepsValuesThroughTheForm(String payload) throws JsonProcessingException {
    UpdateContactResponse response = payload(payload);

    assertThat(ContactJson.mapper().writeValueAsString(response))
        .isEqualTo("{\"payload\":" + payload + "}");
  }

  @Test
  void refusesBothForms() {
    Refused refused = refusedPayload("{\"id\":1,\"contact\":{\"id\":1}}");

    assertThat(refused)
        .isEqualTo(new Refused("/payload", "more than one of the members [contact, id]"));
  }

  @Test
  void refusesNeitherForm() {
    Refused refused = refusedPayload("{\"name\":\"Alice\"}");

    assertThat(refused).isEqualTo(new Refused("/payload", "none of the members [contact, id]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []   | Array value (token `JsonToken.START_ARRAY`)
          ""   | String value (token `JsonToken.VALUE_STRING`)
          1    | Integer value (token `JsonToken.VALUE_NUMBER_INT`)
          """)
  void refusesWhatIsNoObject(String payload, String found) {
    Refused refused = refusedPayload(payload);

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/payload",
                "Cannot deserialize value of type"
                    + " `org.contactcontracts.model.ninetyninedigital.UpdateContactPayload` from "
                    + found));
  }

  @Test
  void refusesNull() {
    Refused payload = refusedPayload("null");
    Refused contact = refusedPayload("{\"contact\":null}");

    assertThat(payload)
        .isEqualTo(
            new Refused("/payload", "Invalid `null` value encountered for property \"payload\""));
    assertThat(contact)
        .isEqualTo(
            new Refused(
                "/payload/contact", "Invalid `null` value encountered for property \"contact\""));
  }

  @Test
  void refusesAMemberGivenTwice() {
    Refused identifying = refusedPayload("{\"id\":1,\"id\":2}");
    Refused other = refusedPayload("{\"id\":1,\"name\":\"a\",\"name\":\"b\"}");

    assertThat(identifying).isEqualTo(new Refused("/payload", "Duplicate field 'id'"));
    assertThat(other).isEqualTo(new Refused("/payload", "Duplicate field 'name'"));
  }

  @Test
  void namesThePlaceBelowAForm() {
    Refused refused =
        refusedPayload("{\"contact\":{\"contact_inboxes\":[{},{\"inbox\":{\"id\":\"x\"}}]}}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/payload/contact/contact_inboxes/1/inbox/id",
                "Cannot deserialize value of type `java.lang.Long` from String value (token"
                    + " `JsonToken.VALUE_STRING`)"));
  }

  @Test
  void readsEachFormOfAnError() throws JsonProcessingException {
    UnauthorizedError one = error("{\"error\":\"Invalid token\"}");
    UnauthorizedError many = error("{\"errors\":[\"Sign in first\"],\"message\":\"x\"}");

    assertThat(one).isEqualTo(ErrorMessage.builder().error("Invalid token").build());
    assertThat(many)
        .isEqualTo(
            ErrorMessages.builder()
                .errors(List.of("Sign in first"))
                .additionalMember("message", "x")
                .build());
  }

  private static UnauthorizedError error(String json) throws JsonProcessingException {
    return ContactJson.mapper().readValue(json, UnauthorizedError.class);
  }

  private static UpdateContactResponse payload(String json) throws JsonProcessingException {
    return ContactJson.mapper()
        .readValue("{\"payload\":" + json + "}", UpdateContactResponse.class);
  }

  private static Refused refusedPayload(String json) {
    return Refused.by(UpdateContactResponse.class, "{\"payload\":" + json + "}");
  }
}
