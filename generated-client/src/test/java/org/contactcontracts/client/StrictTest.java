package org.contactcontracts.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.Violation;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each grade of holding answers to the contract refuses. */
class StrictTest {

  private static final String CHANNEL =
      "{\"id\":\"channel_custom\",\"type\":\"custom\",\"user_id\":\"alice\",\"avatar\":null,"
          + "\"name\":null,\"username\":null,\"email\":null,\"phone\":null,\"country\":null,"
          + "\"agent\":null,\"ip\":null,\"language\":null,\"platform_data\":{\"any\":1},"
          + "\"created_at\":\"2023-11-07T05:31:56Z\",\"updated_at\":\"2023-11-07T05:31:56Z\"}";

  @ParameterizedTest
  @EnumSource(ResponseCheck.class)
  void takesWhatTheContractKnows(ResponseCheck check) {
    assertThatCode(() -> call(check, 200, "application/json; charset=utf-8", CHANNEL))
        .doesNotThrowAnyException();
  }

  @Test
  void takesAnAddedMemberUnlessItIsClosed() {
    String body = CHANNEL.replace("\"ip\"", "\"new\":{\"a\":1},\"ip\"");

    assertThatCode(() -> call(ResponseCheck.LENIENT, 200, "application/json", body))
        .doesNotThrowAnyException();
    assertThatCode(() -> call(ResponseCheck.CONTRACT, 200, "application/json", body))
        .doesNotThrowAnyException();
    assertThat(refused(ResponseCheck.CLOSED, 200, "application/json", body))
        .hasMessage(
            "invent updateContactChannel was answered with status 200, which breaks the contract:"
                + " The body has the member \"new\", which the contract does not know; remove it."
                + " (\"\", additionalProperties). The update has happened; response() has the"
                + " answer.");
  }

  @Test
  void takesAnAddedEnumeratedValueOnlyIfItIsLenient() {
    String body = CHANNEL.replace("\"custom\"", "\"carrier\"");

    assertThatCode(() -> call(ResponseCheck.LENIENT, 200, "application/json", body))
        .doesNotThrowAnyException();
    assertThat(refused(ResponseCheck.CONTRACT, 200, "application/json", body).violations())
        .extracting(Violation::instance, Violation::keyword)
        .containsExactly(org.assertj.core.api.Assertions.tuple("/type", "enum"));
    assertThat(refused(ResponseCheck.CLOSED, 200, "application/json", body).violations())
        .extracting(Violation::instance)
        .containsExactly("/type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          200 | application/json | {}                | required
          200 | application/json | [                 | syntax
          200 | application/json | {"id":"a","id":1} | duplicate-member
          200 | text/html        | <p>               | content
          200 | ``               | {}                | content
          418 | application/json | {}                | responses
          404 | application/json | {"message":7}     | type
          """)
  void refusesWhatTheContractDoesNotName(int status, String type, String body, String keyword) {
    ContractViolationException thrown = refused(ResponseCheck.CONTRACT, status, type, body);

    assertThat(thrown.violations().get(0).keyword()).isEqualTo(keyword);
    assertThat(thrown.code()).isEqualTo("response-violates-contract");
    assertThat(thrown.response().orElseThrow().body()).asString().isEqualTo(body);
    assertThat(thrown.attempts()).isEqualTo(1);
  }

  @Test
  void doesNotHideAnErrorWhoseBodyBreaksTheContract() {
    ContractViolationException thrown =
        refused(ResponseCheck.CLOSED, 404, "application/json", "{\"message\":7}");

    assertThat(thrown.getCause())
        .isInstanceOf(NotFoundException.class)
        .hasMessage(
            "invent updateContactChannel was answered with status 404. Nothing has changed; check"
                + " the ids in the call.");
  }

  @Test
  void reportsAnErrorThatKeepsTheContractAsUsual() {
    assertThat(
            catchThrowableOfType(
                NotFoundException.class,
                () -> call(ResponseCheck.CLOSED, 404, "application/json", "{\"message\":\"No\"}")))
        .isNotNull();
  }

  @Test
  void isClosedByTheShortName() {
    InventClient client = InventClient.builder().strict().build();

    assertThat(client.settings().responseCheck()).isEqualTo(ResponseCheck.CLOSED);
  }

  private static ContractViolationException refused(
      ResponseCheck check, int status, String type, String body) {
    return catchThrowableOfType(
        ContractViolationException.class, () -> call(check, status, type, body));
  }

  private static void call(ResponseCheck check, int status, String type, String body) {
    InventClient.builder()
        .transport(
            request ->
                new TransportResponse(
                    status, Map.of("Content-Type", List.of(type)), body.getBytes(UTF_8)))
        .retryPolicy(RetryPolicy.none())
        .responseCheck(check)
        .build()
        .updateContactChannel(
            "org_acme",
            "contact_alice",
            "channel_custom",
            UpdateContactChannelRequest.builder().build());
  }
}
