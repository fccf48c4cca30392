package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.contactcontracts.model.invent.Segment;
import org.contactcontracts.model.omnivibe.Contact;
import org.contactcontracts.model.omnivibe.StatusError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactJsonTest {

  /** Made anew for each test, so that no setting is left from another one. */
  private final JsonMapper mapper = ContactJson.mapper(new JsonFactory());

  private static final String COULD =
      " value (but could if coercion was enabled using `CoercionConfig`)";
  private static final String MIGHT =
      " value (but might if coercion using `CoercionConfig` was enabled)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1     | Cannot coerce Integer value (1) to `java.lang.String`
          1.5   | Cannot coerce Float value (1.5) to `java.lang.String`
          true  | Cannot coerce Boolean value (true) to `java.lang.String`
          false | Cannot coerce Boolean value (false) to `java.lang.String`
          """)
  void refusesANumberOrBooleanForAText(String value, String message) {
    Refused required = refused(UpdateContactRequest.class, "{\"name\":" + value + "}");
    Refused nullable = refused(Contact.class, "{\"name\":" + value + "}");
    Refused element = refused(Contact.class, "{\"label_list\":[" + value + "]}");

    assertThat(required).isEqualTo(new Refused("/name", message + COULD));
    assertThat(nullable).isEqualTo(new Refused("/name", message + COULD));
    assertThat(element).isEqualTo(new Refused("/label_list/0", message + COULD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []    | Array value (token `JsonToken.START_ARRAY`)
          ["a"] | Array value (token `JsonToken.START_ARRAY`)
          {}    | Object value (token `JsonToken.START_OBJECT`)
          """)
  void refusesAListOrObjectForAText(String value, String found) {
    Refused refused = refused(UpdateContactRequest.class, "{\"name\":" + value + "}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/name", "Cannot deserialize value of type `java.lang.String` from " + found));
  }

  @Test
  void refusesATextForANumber() {
    Refused refused = refused(Segment.class, "{\"contacts_count\":\"1\"}");
    Refused empty = refused(Segment.class, "{\"contacts_count\":\"\"}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/contacts_count",
                "Cannot coerce String value (\"1\") to `java.math.BigDecimal`" + MIGHT));
    assertThat(empty)
        .isEqualTo(
            new Refused(
                "/contacts_count",
                "Cannot coerce empty String (\"\") to `java.math.BigDecimal`" + COULD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0      | Cannot coerce Integer value (0) to `java.lang.Boolean` value (but could if coercion was enabled using `CoercionConfig`)
          1      | Cannot coerce Integer value (1) to `java.lang.Boolean` value (but could if coercion was enabled using `CoercionConfig`)
          1.0    | Cannot deserialize value of type `java.lang.Boolean` from Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)
          "true" | Cannot coerce String value ("true") to `java.lang.Boolean` value (but might if coercion using `CoercionConfig` was enabled)
          ""     | Cannot coerce empty String ("") to `java.lang.Boolean` value (but could if coercion was enabled using `CoercionConfig`)
          []     | Cannot deserialize value of type `java.lang.Boolean` from Array value (token `JsonToken.START_ARRAY`)
          null   | Invalid `null` value encountered for property "public"
          """)
  void refusesWhateverIsNoBoolean(String value, String message) {
    Refused refused = refused(UpdateContactRequest.class, "{\"public\":" + value + "}");

    assertThat(refused).isEqualTo(new Refused("/public", message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []   | Cannot deserialize value of type `java.util.LinkedHashMap<java.lang.String,java.lang.Object>` from Array value (token `JsonToken.START_ARRAY`)
          1    | Cannot deserialize value of type `java.util.LinkedHashMap<java.lang.String,java.lang.Object>` from Integer value (token `JsonToken.VALUE_NUMBER_INT`)
          ""   | Cannot coerce empty String ("") to element of `java.util.LinkedHashMap` (but could if coercion was enabled using `CoercionConfig`)
          null | Invalid `null` value encountered for property "data"
          """)
  void refusesWhateverIsNoObject(String value, String message) {
    Refused refused = refused(UpdateContactRequest.class, "{\"data\":" + value + "}");

    assertThat(refused).isEqualTo(new Refused("/data", message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}     | /label_list   | Cannot deserialize value of type `java.util.ArrayList<java.lang.String>` from Object value (token `JsonToken.START_OBJECT`)
          ""     | /label_list   | Cannot coerce empty String ("") to element of `java.util.ArrayList` (but could if coercion was enabled using `CoercionConfig`)
          [null] | /label_list/0 | Invalid `null` value encountered for property "label_list"
          [[]]   | /label_list/0 | Cannot deserialize value of type `java.lang.String` from Array value (token `JsonToken.START_ARRAY`)
          """)
  void refusesWhateverIsNoListOfTexts(String value, String pointer, String message) {
    Refused refused = refused(Contact.class, "{\"label_list\":" + value + "}");

    assertThat(refused).isEqualTo(new Refused(pointer, message));
  }

  @Test
  void keepsAnEmptyTextEmpty() throws JsonProcessingException {
    UpdateContactRequest request = read("{\"name\":\"\"}", UpdateContactRequest.class);
    Contact contact = read("{\"name\":\"\",\"label_list\":[\"\"]}", Contact.class);

    assertThat(request.name()).contains("");
    assertThat(contact.name().get()).isEmpty();
    assertThat(contact.labelList()).contains(List.of(""));
  }

  @Test
  void refusesAMemberGivenTwice() {
    Refused first = refused(UpdateContactRequest.class, "{\"name\":\"a\",\"name\":\"b\"}");
    Refused nested = refused(UpdateContactRequest.class, "{\"data\":{\"a\":1,\"a\":2}}");
    Refused unlisted = refused(Contact.class, "{\"new\":1,\"new\":1}");

    assertThat(first.message()).isEqualTo("Duplicate field 'name'");
    assertThat(nested).isEqualTo(new Refused("/data", "Duplicate field 'a'"));
    assertThat(unlisted.message()).isEqualTo("Duplicate field 'new'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} {}   | Trailing token (of type START_OBJECT) found after value (bound as `org.contactcontracts.model.clerkchat.UpdateContactRequest`): not allowed as per `DeserializationFeature.FAIL_ON_TRAILING_TOKENS`
          {} null | Trailing token (of type VALUE_NULL) found after value (bound as `org.contactcontracts.model.clerkchat.UpdateContactRequest`): not allowed as per `DeserializationFeature.FAIL_ON_TRAILING_TOKENS`
          {}x     | Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
          {}}     | Unexpected close marker '}': no open Object to close
          """)
  void refusesWhatFollowsTheValue(String json, String message) {
    Refused refused = refused(UpdateContactRequest.class, json);

    assertThat(refused).isEqualTo(new Refused("", message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'name':\"a\"}",
        "{name:\"a\"}",
        "{\"name\":\"a\",}",
        "{/**/}",
        "{\"name\":\"a\""
      })
  void refusesWhatIsNotJson(String json) {
    Refused refused = refused(UpdateContactRequest.class, json);

    assertThat(refused.message()).startsWith("Unexpected ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesAnEmptyText(String json) {
    Refused refused = refused(UpdateContactRequest.class, json);

    assertThat(refused).isEqualTo(new Refused("", "No content to map due to end-of-input"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nam", "Name", "isPublic", "name "})
  void refusesAnUnknownMemberInAClosedRequest(String member) {
    Refused refused = refused(UpdateContactRequest.class, "{\"" + member + "\":null}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/" + member,
                "Unrecognized field \""
                    + member
                    + "\" (class org.contactcontracts.model.clerkchat.UpdateContactRequest$Builder),"
                    + " not marked as ignorable"));
  }

  @Test
  void keepsUnknownMembersOfAnOpenResponse() throws JsonProcessingException {
    String json =
        "{\"name\":\"Alice\",\"new\":null,\"tags\":{\"a\":[null,1.50,{\"b\":false}]},\"\":\"x\"}";

    Contact contact = read(json, Contact.class);

    assertThat(contact.additionalMembers()).containsOnlyKeys("new", "tags", "");
    assertThat(contact.additionalMembers()).containsEntry("new", null);
    assertThat(write(contact)).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.10",
        "0.1",
        "-0.30",
        "123456789012345678901234567890.123456789012345678901234567890",
        "12345678901234567890123",
        "9007199254740993"
      })
  void keepsTheDigitsOfNumbersInFreeFormObjects(String number) throws JsonProcessingException {
    String json = "{\"data\":{\"a\":" + number + ",\"b\":[{\"c\":" + number + "}]}}";

    UpdateContactRequest request = read(json, UpdateContactRequest.class);

    assertThat(write(request)).isEqualTo(json);
  }

  @Test
  void keepsTheValueOfANumberBeyondDouble() throws JsonProcessingException {
    UpdateContactRequest request = read("{\"data\":{\"a\":1e400}}", UpdateContactRequest.class);

    assertThat(request.data()).contains(Map.of("a", new BigDecimal("1e400")));
    assertThat(write(request)).isEqualTo("{\"data\":{\"a\":1E+400}}");
  }

  @Test
  void keepsTheOrderOfFreeFormMembers() throws JsonProcessingException {
    String json = "{\"data\":{\"z\":1,\"a\":{\"y\":1,\"b\":2},\"m\":3}}";

    UpdateContactRequest request = read(json, UpdateContactRequest.class);

    assertThat(write(request)).isEqualTo(json);
  }

  @Test
  void takesNullForAWholeModelAsNull() throws JsonProcessingException {
    assertThat(read("null", Contact.class)).isNull();
  }

  @Test
  void readsAsStrictlyThroughAnotherFactory() {
    JsonFactory factory = new JsonFactory();

    assertThat(ContactJson.mapper(factory).tokenStreamFactory()).isSameAs(factory);
    assertThatThrownBy(
            () -> ContactJson.mapper(factory).readValue("{\"name\":1}", UpdateContactRequest.class))
        .hasMessageStartingWith("Cannot coerce Integer value (1) to `java.lang.String`" + COULD);
    assertThat(factory.isEnabled(StreamReadFeature.STRICT_DUPLICATE_DETECTION)).isTrue();
  }

  @Test
  void readsAndWritesNumbersAndTimesByTheRulesOfTheContracts() throws JsonProcessingException {
    String time = "2023-11-07T05:31:00+05:45";

    assertThat(read("{\"id\":1e1}", Contact.class).id()).contains(10L);
    assertThat(read("{\"status\":4.04e2,\"error\":\"x\"}", StatusError.class).status())
        .isEqualTo(404);
    assertThat(read('"' + time + '"', OffsetDateTime.class)).isEqualTo(OffsetDateTime.parse(time));
    assertThat(write(OffsetDateTime.parse(time))).isEqualTo('"' + time + '"');
  }

  @Test
  void refusesANumberWithAFractionForAnInteger() {
    Refused ofLong = refused(Contact.class, "{\"id\":1.5}");
    Refused ofInteger = refused(StatusError.class, "{\"status\":404.5,\"error\":\"x\"}");

    assertThat(ofLong)
        .isEqualTo(
            new Refused(
                "/id",
                "Cannot deserialize value of type `java.lang.Long` from number 1.5: not an integer"
                    + " of 64 bits"));
    assertThat(ofInteger)
        .isEqualTo(
            new Refused(
                "/status",
                "Cannot deserialize value of type `java.lang.Integer` from number 404.5: not an"
                    + " integer of 32 bits"));
  }

  @Test
  void bindsANameAsLongAsABodyMayBe() throws JsonProcessingException {
    String name = "n".repeat(60_000);

    Contact contact = ContactJson.mapper().readValue("{\"" + name + "\":1}", Contact.class);

    assertThat(contact.additionalMembers()).containsOnlyKeys(name);
  }

  @Test
  void sharesOneMapper() {
    assertThat(ContactJson.mapper()).isSameAs(ContactJson.mapper());
  }

  private Refused refused(Class<?> model, String json) {
    return Refused.by(mapper, model, json);
  }

  private <T> T read(String json, Class<T> model) throws JsonProcessingException {
    return mapper.readValue(json, model);
  }

  private String write(Object model) throws JsonProcessingException {
    return mapper.writeValueAsString(model);
  }
}
