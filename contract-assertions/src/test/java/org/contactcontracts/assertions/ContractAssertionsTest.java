package org.contactcontracts.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.contactcontracts.assertions.ContractAssertions.assertThat;
import static org.contactcontracts.assertions.ContractAssertions.assertThatBody;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.ContractException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractAssertionsTest {

  private static final Contract CLERK_CHAT = Contract.of("clerk-chat");
  private static final String CONFORMING = "{\"data\":{\"id\":\"1\",\"name\":\"Alice\"}}";
  private static final String VIOLATING = "{\"data\":{\"id\":7,\"name\":\"Secret\"}}";

  @Test
  void aConformingResponsePasses() {
    assertThat(response(200, CONFORMING)).conformsTo(CLERK_CHAT, "updateContact");
    assertThat(response(200, CONFORMING.getBytes(StandardCharsets.UTF_8)))
        .conformsTo(CLERK_CHAT, "updateContact");
  }

  @Test
  void aViolatingResponseFailsWithPlaceReasonAndRemedy() {
    Throwable thrown =
        catchThrowable(
            () -> assertThat(response(200, VIOLATING)).conformsTo(CLERK_CHAT, "updateContact"));

    assertThat(thrown)
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            """

            Expecting the response to conform to updateContact of clerk-chat, but:

            error response-body at /data/id
              The value at /data/id is a whole number, and the contract allows a string.
              Send a string.
              contract: specs/clerk-chat/openapi.yaml:""")
        .hasMessageNotContaining("Secret");
  }

  @Test
  void aStatusThatTheContractDoesNotNameFails() {
    assertThatThrownBy(() -> assertThat(response(418, "")).conformsTo(CLERK_CHAT, "updateContact"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("error unknown-status")
        .hasMessageContaining(
            "The response has the status 418, which the contract does not document.");
  }

  @Test
  void aMissingBodyFails() {
    assertThatThrownBy(
            () -> assertThat(response(200, null)).conformsTo(CLERK_CHAT, "updateContact"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("error response-body-presence");
  }

  @Test
  void aMemberThatAnOpenSchemaDoesNotNameIsNoFailure() {
    assertThat(response(200, "{\"data\":{\"id\":\"1\",\"nickname\":\"Al\"}}"))
        .conformsTo(CLERK_CHAT, "updateContact");
  }

  @Test
  void theDescriptionStandsBeforeTheFailure() {
    assertThatThrownBy(
            () ->
                assertThat(response(200, VIOLATING))
                    .as("after the rename")
                    .conformsTo(CLERK_CHAT, "updateContact"))
        .hasMessageStartingWith("[after the rename]");
  }

  @Test
  void aStreamIsRefusedAndTheRemedyNamed() {
    assertThatThrownBy(
            () ->
                assertThat(response(200, new ByteArrayInputStream(new byte[0])))
                    .conformsTo(CLERK_CHAT, "updateContact"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The body of the response is neither text nor bytes; take BodyHandlers.ofString() or"
                + " BodyHandlers.ofByteArray().");
  }

  @Test
  void noResponseAtAllFails() {
    assertThatThrownBy(
            () ->
                assertThat((@Nullable HttpResponse<?>) null)
                    .conformsTo(CLERK_CHAT, "updateContact"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not to be null");
  }

  @Test
  void anOperationThatIsNoneIsNamedWithThoseThatAre() {
    assertThatThrownBy(
            () -> assertThat(response(200, CONFORMING)).conformsTo(CLERK_CHAT, "updateContct"))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "The contract of clerk-chat has no operation updateContct; it has updateContact.");
  }

  @Test
  void anExchangeIsHeldToItsOperation() {
    Exchange good = exchange("https://web-api.clerk.chat/public/contacts/1", "{\"name\":\"A\"}");
    Exchange bad = exchange("https://web-api.clerk.chat/public/contacts/1", "{\"nmae\":\"A\"}");

    assertThat(good).conformsTo(CLERK_CHAT);
    assertThatThrownBy(() -> assertThat(bad).conformsTo(CLERK_CHAT))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            """

            Expecting the exchange to conform to updateContact of clerk-chat, but:

            error unknown-request-member""")
        .hasMessageContaining("The body has the member \"nmae\", which the contract does not know.")
        .hasMessageContaining("If \"name\" was meant, rename it, else remove it.");
  }

  @Test
  void anExchangeWithAServerOfOnesOwnTakesACheckOfOnesOwn() {
    Exchange local = exchange("http://127.0.0.1:8080/c/public/contacts/1", "{\"name\":\"A\"}");

    assertThat(local)
        .conformsTo(
            ExchangeChecker.builder()
                .contract(CLERK_CHAT)
                .server("clerk-chat", "http://127.0.0.1:8080/c")
                .build());
    assertThatThrownBy(() -> assertThat(local).conformsTo(CLERK_CHAT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expecting the exchange to conform to a contract, but:")
        .hasMessageContaining("note unknown-server");
  }

  @Test
  void aBodyIsHeldToTheRequestOrTheResponse() {
    assertThatBody("{\"name\":\"Alice\"}").conformsToRequestOf(CLERK_CHAT, "updateContact");
    assertThatBody(CONFORMING).conformsToResponseOf(CLERK_CHAT, "updateContact", 200);
    assertThatThrownBy(
            () -> assertThatBody("{\"name\":7}").conformsToRequestOf(CLERK_CHAT, "updateContact"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(
            "Expecting the body to conform to the request of updateContact of clerk-chat, but:")
        .hasMessageContaining("error type at /name")
        .hasMessageContaining("contract: specs/clerk-chat/openapi.yaml #/components/schemas/");
  }

  private static Exchange exchange(String url, String request) {
    return new Exchange(
        "PUT",
        url,
        List.of(new Header("apiKey", "key"), new Header("Content-Type", "application/json")),
        body(request),
        200,
        List.of(new Header("Content-Type", "application/json")),
        body(CONFORMING),
        Position.START);
  }

  private static Body body(String text) {
    return new Body(
        Body.Kind.RECORDED,
        text.getBytes(StandardCharsets.UTF_8),
        offset -> new Position(1, offset + 1));
  }

  private static HttpResponse<Object> response(int status, @Nullable Object body) {
    URI uri = URI.create("http://127.0.0.1/public/contacts/1");
    return new Answer(HttpRequest.newBuilder(uri).build(), status, body);
  }

  /** A response as a client gives it. */
  private record Answer(HttpRequest request, int statusCode, @Nullable Object body)
      implements HttpResponse<Object> {
    @Override
    public Optional<HttpResponse<Object>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public HttpHeaders headers() {
      return HttpHeaders.of(
          Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return request.uri();
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }
}
