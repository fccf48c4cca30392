package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.client.ninetyninedigital.NinetyNineDigitalClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.invent.ApiError;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.contactcontracts.model.ninetyninedigital.ErrorMessage;
import org.contactcontracts.model.ninetyninedigital.UnauthorizedError;
import org.contactcontracts.model.omnivibe.StatusError;
import org.contactcontracts.model.omnivibe.ValidationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorResponseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | BadRequestException   | bad-request       | Nothing has changed; error(…) tells what the vendor dislikes in the request.
          401 | UnauthorizedException | unauthorized      | Nothing has changed; check the credential and what it may do.
          404 | NotFoundException     | not-found         | Nothing has changed; check the ids in the call.
          429 | RateLimitedException  | rate-limited      | Nothing has changed; wait as long as retryAfter() says, or a minute.
          500 | ServerErrorException  | server-error      | The update may or may not have happened; repeat it later.
          503 | ServerErrorException  | server-error      | The update may or may not have happened; repeat it later.
          """)
  void namesEachStatusOfTheContract(int status, String type, String code, String remedy) {
    ErrorResponseException thrown = invent(status, "{\"message\":\"No\"}", Map.of());

    assertThat(thrown.getClass().getSimpleName()).isEqualTo(type);
    assertThat(thrown)
        .hasMessage("invent updateContact was answered with status " + status + ". " + remedy)
        .hasNoCause();
    assertThat(thrown.code()).isEqualTo(code);
    assertThat(thrown.operation()).isEqualTo("invent updateContact");
    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.error(ApiError.class)).contains(ApiError.builder().message("No").build());
    assertThat(thrown.error(StatusError.class)).isEmpty();
    assertThat(thrown.response().body()).asString().isEqualTo("{\"message\":\"No\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 304, 403, 409, 410, 418})
  void reportsAStatusThatTheContractDoesNotName(int status) {
    ErrorResponseException thrown = invent(status, "{\"message\":\"No\"}", Map.of());

    assertThat(thrown).isExactlyInstanceOf(ErrorResponseException.class);
    assertThat(thrown)
        .hasMessage(
            "invent updateContact was answered with status "
                + status
                + ". The contract does not name this status; check the base URL.");
    assertThat(thrown.code()).isEqualTo("unexpected-status");
    assertThat(thrown.error(ApiError.class)).isEmpty();
  }

  @Test
  void namesTheMembersThatBreakARule() {
    String body = "{\"message\":\"Bad phone\",\"attributes\":[\"phone_number\"],\"new\":1}";

    ErrorResponseException thrown = omnivibe(422, body);

    assertThat(thrown)
        .isInstanceOf(UnprocessableException.class)
        .hasMessage(
            "omnivibe updateContact was answered with status 422. Nothing has changed; error(…)"
                + " names the members that break a rule.");
    assertThat(thrown.code()).isEqualTo("unprocessable");
    assertThat(thrown.error(ValidationError.class).orElseThrow().attributes())
        .containsExactly("phone_number");
    assertThat(thrown.error(ValidationError.class).orElseThrow().additionalMembers())
        .isEqualTo(Map.of("new", 1));
  }

  @Test
  void readsAnErrorInTheFormThatItHas() {
    ErrorResponseException thrown = ninetyNineDigital(401, "{\"error\":\"Invalid Access Token\"}");

    assertThat(thrown.error(UnauthorizedError.class))
        .contains(ErrorMessage.builder().error("Invalid Access Token").build());
  }

  @Test
  void readsAPlainTextError() {
    ErrorResponseException thrown = omnivibe(429, "Retry later – ok\n");

    assertThat(thrown).isInstanceOf(RateLimitedException.class);
    assertThat(thrown.error(String.class)).contains("Retry later – ok\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>canary</html>", "null", "[]", "\"canary\"", "{\"message\":7}"})
  void hasNoTypedErrorWhenTheBodyDoesNotFollowTheContract(String body) {
    ErrorResponseException thrown = invent(500, body, Map.of());

    assertThat(thrown).isInstanceOf(ServerErrorException.class).hasNoCause();
    assertThat(thrown)
        .hasMessage(
            "invent updateContact was answered with status 500. The update may or may not have"
                + " happened; repeat it later.");
    assertThat(thrown.error(ApiError.class)).isEmpty();
    assertThat(thrown.response().body()).asString().isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "60, 60", "' 60 ', 60", "999999999, 999999999"})
  void tellsHowLongToWait(String header, long seconds) {
    RateLimitedException thrown = rateLimited(Map.of("retry-after", List.of(header)));

    assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(seconds));
  }

  @Test
  void countsADateFromWhenTheAnswerCame() {
    RateLimitedException past =
        rateLimited(Map.of("Retry-After", List.of("Fri, 31 Dec 1999 23:59:59 GMT")));

    assertThat(past.retryAfter()).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "-1",
        "+1",
        "1.5",
        "1e3",
        "٦",
        "9999999999",
        "Thu, 31 Dec 1999 23:59:59 GMT",
        "Fri, 31 Dec 1999 23:59:59 EST",
        "Fri, 31 Nov 1999 23:59:59 GMT",
        "1999-12-31T23:59:59Z"
      })
  void doesNotGuessHowLongToWait(String header) {
    RateLimitedException thrown = rateLimited(Map.of("Retry-After", List.of(header)));

    assertThat(thrown.retryAfter()).isEmpty();
  }

  @Test
  void doesNotTellHowLongToWaitWithoutAHeader() {
    assertThat(rateLimited(Map.of()).retryAfter()).isEmpty();
    assertThat(rateLimited(Map.of("Retry-After", List.of())).retryAfter()).isEmpty();
  }

  private static RateLimitedException rateLimited(Map<String, List<String>> headers) {
    return (RateLimitedException) invent(429, "{}", headers);
  }

  private static ErrorResponseException invent(
      int status, String body, Map<String, List<String>> headers) {
    InventClient client =
        InventClient.builder()
            .transport(answer(status, body, headers))
            .retryPolicy(RetryPolicy.none())
            .build();
    return thrown(
        () ->
            client.updateContact(
                "org_acme", "contact_alice", UpdateContactRequest.builder().build()));
  }

  private static ErrorResponseException ninetyNineDigital(int status, String body) {
    var client =
        NinetyNineDigitalClient.builder()
            .transport(answer(status, body, Map.of()))
            .retryPolicy(RetryPolicy.none())
            .build();
    return thrown(
        () ->
            client.updateContact(
                1L,
                1L,
                org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.builder()
                    .build()));
  }

  private static ErrorResponseException omnivibe(int status, String body) {
    var client =
        OmnivibeClient.builder()
            .transport(answer(status, body, Map.of()))
            .retryPolicy(RetryPolicy.none())
            .build();
    return thrown(
        () ->
            client.updateContact(
                "inbox_acme",
                "alice",
                org.contactcontracts.model.omnivibe.UpdateContactRequest.builder().build()));
  }

  private static Transport answer(int status, String body, Map<String, List<String>> headers) {
    return request -> new TransportResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static ErrorResponseException thrown(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(ErrorResponseException.class, call);
  }
}
