package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.invent.Segment;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.contactcontracts.model.ninetyninedigital.UnauthorizedError;
import org.contactcontracts.model.ninetyninedigital.UpdateContactPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactRequest;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The models read and write as the mapper does. */
class ModelJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":1,\"name\":null,\"contact_inboxes\":[],\"availability_status\":\"new\"}",
        "{\"name\":\"\\ud83d\\ude00\",\"email\":\"a@b.c\",\"more\":{\"a\":[1,2.50,true,null,\"x\"]}}",
        "{\"id\":1.0,\"created_at\":10e-1,\"last_activity_at\":12,\"blocked\":false}",
        "{\"a\":18446744073709551617,\"b\":1e400,\"c\":-1,\"d\":9007199254740993,\"e\":{}}",
        " {\"contact_inboxes\" : [ {\"source_id\":\"s\",\"inbox\":{\"id\":1},\"x\":[[]]} ] } "
      })
  void aContactIsReadAndWrittenAsTheMapperDoes(String json) throws JsonProcessingException {
    Contact mapped = ContactJson.mapper().readValue(json, Contact.class);

    Contact read = Contact.fromJson(utf8(json));

    assertThat(read).isEqualTo(mapped);
    assertThat(read.toJson()).isEqualTo(ContactJson.mapper().writeValueAsBytes(mapped));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-11-07T05:31:56.5+05:45",
        "2023-11-07T05:31:56Z",
        "2023-11-07T05:31:56.000Z",
        "2023-11-07T05:31:00-18:00"
      })
  void aTimeIsReadAndWrittenAsTheMapperDoes(String time) throws JsonProcessingException {
    String json =
        """
        {"id":"s","name":"VIP","contacts_count":1,"color":"blue","archived":false,
         "created_at":"%s","updated_at":"%s"}"""
            .formatted(time, time);
    Segment mapped = ContactJson.mapper().readValue(json, Segment.class);

    Segment read = Segment.fromJson(utf8(json));

    assertThat(read).isEqualTo(mapped);
    assertThat(read.toJson()).isEqualTo(ContactJson.mapper().writeValueAsBytes(mapped));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"payload\":{\"contact\":{\"id\":1},\"contact_inbox\":{\"source_id\":\"s\"}}}",
        "{\"payload\":{\"x\":{\"id\":2},\"id\":1,\"name\":\"Alice\"}}",
        "{\"more\":1,\"payload\":{\"x\":[{\"contact\":2}],\"contact\":{\"id\":1}},\"last\":2}"
      })
  void theFormOfAPayloadIsFoundAsTheMapperDoes(String json) throws JsonProcessingException {
    var type = org.contactcontracts.model.ninetyninedigital.UpdateContactResponse.class;
    var mapped = ContactJson.mapper().readValue(json, type);

    var read =
        org.contactcontracts.model.ninetyninedigital.UpdateContactResponse.fromJson(utf8(json));

    assertThat(read).isEqualTo(mapped);
    assertThat(read.toJson()).isEqualTo(ContactJson.mapper().writeValueAsBytes(mapped));
  }

  @Test
  void aTypeOfSeveralFormsIsReadByItself() throws JsonProcessingException {
    UnauthorizedError error = UnauthorizedError.fromJson(utf8("{\"errors\":[\"No.\"]}"));
    UpdateContactPayload payload = UpdateContactPayload.fromJson(utf8("{\"id\":1}"));

    assertThat(error.toJson()).isEqualTo(utf8("{\"errors\":[\"No.\"]}"));
    assertThat(payload.toJson()).isEqualTo(utf8("{\"id\":1}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{}{}",
        "{}x",
        "{\"id\":\"1\"}",
        "{\"id\":null}",
        "{\"id\":1.5}",
        "{\"id\":true}",
        "{\"id\":1,\"id\":1}",
        "{\"name\":null,\"name\":null}",
        "{\"x\":1,\"x\":1}",
        "{\"x\":{\"a\":1,\"a\":1}}",
        "{\"blocked\":\"true\"}",
        "{\"blocked\":0}",
        "{\"contact_inboxes\":[null]}",
        "{\"contact_inboxes\":{}}",
        "{\"contact_inboxes\":[{\"inbox\":[]}]}"
      })
  void whatTheMapperRefusesIsRefusedInItsWords(String json) {
    JsonProcessingException mapped =
        catchThrowableOfType(
            JsonProcessingException.class,
            () -> ContactJson.mapper().readValue(utf8(json), Contact.class));

    JsonProcessingException thrown =
        catchThrowableOfType(JsonProcessingException.class, () -> Contact.fromJson(utf8(json)));

    assertThat(mapped).isNotNull();
    assertThat(thrown).hasMessage(mapped.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"contact\":{\"id\":1},\"id\":1}", "{\"x\":1}", "[]"})
  void aPayloadOfNoFormOrOfTwoIsRefused(String json) {
    assertThat(
            catchThrowableOfType(
                JsonProcessingException.class, () -> UpdateContactPayload.fromJson(utf8(json))))
        .isNotNull();
  }

  @Test
  void aBodyThatIsNullIsRefused() {
    JsonProcessingException thrown =
        catchThrowableOfType(JsonProcessingException.class, () -> Contact.fromJson(utf8("null")));

    assertThat(thrown).hasMessage("The body is null; an object is wanted.");
  }

  @Test
  void aMemberThatAClosedObjectDoesNotListIsRefused() {
    JsonProcessingException thrown =
        catchThrowableOfType(
            JsonProcessingException.class,
            () -> UpdateContactRequest.fromJson(utf8("{\"nmae\":\"Alice\"}")));

    assertThat(thrown.getOriginalMessage()).startsWith("Unrecognized field \"nmae\"");
  }

  @Test
  void valuesThatCallersPutIntoFreeFormMembersAreWrittenAsTheMapperDoes()
      throws JsonProcessingException {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("text", "é\"\\\n");
    values.put("integers", List.of(1, 2L, (short) 3, (byte) 4, BigInteger.TEN.pow(30)));
    values.put("decimals", List.of(1.5, 2.5f, new BigDecimal("1.50"), new BigDecimal("1E+5")));
    values.put("others", Arrays.asList(true, null, new int[] {1, 2}, 'c', Map.of("a", List.of())));
    values.put("set", new LinkedHashSet<>(List.of("b", "a")));
    values.put("node", ContactJson.mapper().readTree("{\"a\":[1]}"));
    values.put("model", Contact.builder().id(1L).build());
    UpdateContactRequest request = UpdateContactRequest.builder().customAttributes(values).build();

    assertThat(new String(request.toJson(), StandardCharsets.UTF_8))
        .isEqualTo(ContactJson.mapper().writeValueAsString(request));
  }

  @Test
  void aValueThatJsonCannotCarryIsRefused() {
    UpdateContactRequest time =
        UpdateContactRequest.builder().customAttributes(Map.of("at", Instant.EPOCH)).build();
    UpdateContactRequest object =
        UpdateContactRequest.builder().customAttributes(Map.of("o", new Object())).build();

    assertThatIllegalArgumentException()
        .isThrownBy(time::toJson)
        .withMessage(
            "The object holds a value that JSON cannot carry; check its free-form members.");
    assertThatIllegalArgumentException()
        .isThrownBy(object::toJson)
        .withMessage(
            "The object holds a value that JSON cannot carry; check its free-form members.");
  }

  @Test
  void aFormWithAFileIsNoJson() {
    byte[] json = utf8("{\"avatar\":\"a\"}");

    assertThat(
            catchThrowableOfType(
                JsonProcessingException.class, () -> UpdateContactForm.fromJson(json)))
        .isNotNull();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
