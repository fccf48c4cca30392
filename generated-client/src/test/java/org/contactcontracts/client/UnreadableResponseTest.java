package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactcontracts.client.ninetyninedigital.NinetyNineDigitalClient;
import org.contactcontracts.model.ninetyninedigital.UpdateContactRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableResponseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"canary\"",
        "<html>canary</html>",
        "{}",
        "{\"payload\":{\"id\":1}",
        "{\"payload\":{\"id\":1}} canary",
        "{\"payload\":{\"id\":1}} {}"
      })
  void reportsABodyThatIsNotTheContractsAtAll(String body) {
    assertUnreadable(body, "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"payload":null}                                                      | /payload
          {"payload":{"name":"canary"}}                                         | /payload
          {"payload":{"id":1,"contact":{}}}                                     | /payload
          {"payload":{"id":"canary"}}                                           | /payload/id
          {"payload":{"id":1,"name":7}}                                         | /payload/name
          {"payload":{"id":1,"name":"canary","name":"b"}}                       | /payload
          {"payload":{"contact":{"contact_inboxes":[{},{"source_id":true}]}}}   | /payload/contact/contact_inboxes/1/source_id
          {"payload":{"id":1,"custom_attributes":{"a/b~c":{"x":1,"x":2}}}}      | /payload
          {"payload":{"id":1},"a/b~c":{"x":1,"x":2}}                            | /a~1b~0c
          """)
  void namesThePlaceAsAJsonPointer(String body, String pointer) {
    assertUnreadable(body, pointer);
  }

  private static void assertUnreadable(String body, String pointer) {
    NinetyNineDigitalClient client =
        NinetyNineDigitalClient.builder()
            .transport(
                r -> new TransportResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)))
            .build();

    UnreadableResponseException thrown =
        catchThrowableOfType(
            UnreadableResponseException.class,
            () -> client.updateContact(1L, 1L, UpdateContactRequest.builder().build()));

    assertThat(thrown)
        .hasMessage(
            "99digital updateContact was answered with status 200, but the body does not follow the"
                + " contract at \""
                + pointer
                + "\". The update has happened; response() has the bytes, and contact-contracts"
                + " check tells what is wrong with them.")
        .hasNoCause();
    assertThat(thrown.code()).isEqualTo("unreadable-response");
    assertThat(thrown.operation()).isEqualTo("99digital updateContact");
    assertThat(thrown.response().body()).asString().isEqualTo(body);
  }
}
