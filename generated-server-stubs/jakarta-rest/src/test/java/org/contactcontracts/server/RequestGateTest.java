package org.contactcontracts.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON requests before the gate, on a real runtime. */
class RequestGateTest {

  private static final String ALICE = "/orgs/org_acme/contacts/contact_alice";
  private static final String JSON = "application/json";
  private static final String NOT_TAKEN =
      "The content type is not one that this operation takes; send application/json.";

  private static final Vendors.Invent INVENT = new Vendors.Invent();
  private static final Vendors.NinetyNineDigital NINETY_NINE = new Vendors.NinetyNineDigital();
  private static StubServer server;

  @BeforeAll
  static void start() {
    ContractGate gate =
        ContractGate.builder().limits(Limits.builder().maxBytes(100).build()).build();
    server = StubServer.start(gate, INVENT, NINETY_NINE, new Vendors.Omnivibe());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    INVENT.reached.clear();
    NINETY_NINE.reached.clear();
  }

  @Test
  void passesAValidRequestToTheMethod() {
    HttpResponse<String> response =
        server.patch("/orgs/org%20acme/contacts/a%2Fb", JSON, "{\"name\":null,\"blocked\":true}");

    assertThat(INVENT.reached)
        .containsExactly(
            "org acme", "a/b", UpdateContactRequest.builder().clearName().blocked(true).build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body())
        .isEqualTo(
            "{\"id\":\"a/b\",\"name\":null,\"blocked\":false,\"unsubscribed\":false,"
                + "\"is_admin\":false,\"channels\":[],\"segments\":[],"
                + "\"created_at\":\"2023-11-07T05:31:56Z\",\"updated_at\":\"2023-11-07T05:31:56Z\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/json; charset=utf-16",
        "Application/Json",
        "APPLICATION/JSON",
        "application/json ; charset=utf-8",
        "application/json; a=\"b;c\"",
        "application/json;",
        "application/json; charset"
      })
  void takesJsonWithParametersAndInAnyCase(String contentType) {
    HttpResponse<String> response = server.patch(ALICE, contentType, "{\"name\":\"Ålice\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(INVENT.reached).contains(UpdateContactRequest.builder().name("Ålice").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/merge-patch+json",
        "application/*",
        "*/*",
        "multipart/form-data; boundary=b"
      })
  void refusesAContentTypeThatTheContractDoesNotList(String contentType) {
    HttpResponse<String> response = server.patch(ALICE, contentType, "{}");

    assertProblem(response, 415, problem(415, "", "media-type", NOT_TAKEN));
    assertThat(INVENT.reached).isEmpty();
  }

  @Test
  void refusesAContentTypeThatIsMissing() {
    HttpResponse<String> response = server.patch(ALICE, "", "{}");

    assertProblem(
        response,
        415,
        problem(415, "", "media-type", "The content type is missing; send application/json."));
    assertThat(INVENT.reached).isEmpty();
  }

  /** RESTEasy answers 400 before anybody is asked, others leave it to the gate. */
  @ParameterizedTest
  @ValueSource(strings = {"json", ";;;", "application/json/json", "application/json, text/plain"})
  void letsNoContentTypePassThatCannotBeRead(String contentType) {
    HttpResponse<String> response = server.patch(ALICE, contentType, "{}");

    assertThat(response.statusCode()).isIn(400, 415);
    assertThat(INVENT.reached).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "*/*", "text/html", "application/json;q=0", "a/b, c/d"})
  void doesNotLookAtAccept(String accept) {
    HttpResponse<String> response =
        server.send("PATCH", ALICE, body("{}"), "Content-Type", JSON, "Accept", accept);
    HttpResponse<String> refused =
        server.send("PATCH", ALICE, body("[]"), "Content-Type", JSON, "Accept", accept);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void refusesARequestWithoutABody() {
    HttpResponse<String> none =
        server.send("PATCH", ALICE, BodyPublishers.noBody(), "Content-Type", JSON);
    HttpResponse<String> chunked =
        server.send(
            "PATCH",
            ALICE,
            BodyPublishers.ofInputStream(InputStream::nullInputStream),
            "Content-Type",
            JSON);

    String problem =
        problem(400, "", "empty", "The body is empty at line 1, column 1; send a JSON value.");
    assertProblem(none, 400, problem);
    assertProblem(chunked, 400, problem);
    assertThat(INVENT.reached).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                        | empty            |       | The body is empty at line 1, column 1; send a JSON value.
          {                         | syntax           |       | The JSON breaks off at line 1, column 2; send it to its end.
          {} {}                     | trailing-content |       | The JSON value is followed by something else at line 1, column 4; send one value only.
          {"name":"x","name":"y"}   | duplicate-member | /name | The member "name" at line 1, column 13 was given before in the same object; give it once.
          """)
  void refusesABodyThatCannotBeRead(String body, String keyword, String pointer, String detail) {
    HttpResponse<String> response = server.patch(ALICE, JSON, body);

    assertProblem(response, 400, problem(400, pointer, keyword, detail));
    assertThat(INVENT.reached).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          null             | type                 |          | The body is null, and the contract allows an object; send an object, which may have "name", "blocked" and "unsubscribed".
          []               | type                 |          | The body is an array, and the contract allows an object; send an object, which may have "name", "blocked" and "unsubscribed".
          {"nam":"canary"} | additionalProperties |          | The body has the member "nam", which the contract does not know; if "name" was meant, rename it, else remove it.
          {"blocked":null} | type                 | /blocked | The value at /blocked is null, and the contract allows a boolean; send a boolean.
          """)
  void refusesABodyThatBreaksTheSchema(String body, String keyword, String pointer, String detail) {
    HttpResponse<String> response = server.patch(ALICE, JSON, body);

    assertProblem(response, 422, problem(422, pointer, keyword, detail));
    assertThat(INVENT.reached).isEmpty();
  }

  @Test
  void listsEveryFinding() {
    HttpResponse<String> response =
        server.patch(ALICE, JSON, "{\"blocked\":\"canary\",\"unsubscribed\":1}");

    String blocked =
        "The value at /blocked is a string, and the contract allows a boolean; send a boolean.";
    String unsubscribed =
        "The value at /unsubscribed is a whole number, and the contract allows a boolean; send a boolean.";
    assertProblem(
        response,
        422,
        "{\"title\":\"The request does not follow the contract\",\"status\":422,\"detail\":\""
            + blocked
            + "\",\"errors\":[{\"pointer\":\"/blocked\",\"keyword\":\"type\",\"detail\":\""
            + blocked
            + "\"},{\"pointer\":\"/unsubscribed\",\"keyword\":\"type\",\"detail\":\""
            + unsubscribed
            + "\"}]}");
  }

  @Test
  void refusesABodyThatIsOneByteTooLarge() {
    HttpResponse<String> full = server.patch(ALICE, JSON, nameOfLength(89));
    HttpResponse<String> over = server.patch(ALICE, JSON, nameOfLength(90));

    assertThat(full.statusCode()).isEqualTo(200);
    assertProblem(
        over,
        413,
        problem(
            413,
            "",
            "too-large",
            "The body is larger than 100 bytes, the most that is read; send less."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/contacts/x                | /contact_id | type    | The path parameter contact_id is not a whole number in decimal digits; write the digits only, without leading zeros.
          1/contacts/1.0              | /contact_id | type    | The path parameter contact_id is not a whole number in decimal digits; write the digits only, without leading zeros.
          01/contacts/1               | /account_id | type    | The path parameter account_id is not a whole number in decimal digits; write the digits only, without leading zeros.
          1/contacts/%2B1             | /contact_id | type    | The path parameter contact_id is not a whole number in decimal digits; write the digits only, without leading zeros.
          -1/contacts/1               | /account_id | minimum | The path parameter account_id is below 0, the least that the contract allows; raise it.
          1/contacts/9007199254740992 | /contact_id | maximum | The path parameter contact_id is above 9007199254740991, the most that the contract allows; lower it.
          """)
  void refusesAPathThatNothingCanHave(String path, String pointer, String keyword, String detail) {
    HttpResponse<String> response = server.patch("/api/v1/accounts/" + path, JSON, "{}");

    assertProblem(response, 404, problem(404, pointer, keyword, detail));
    assertThat(NINETY_NINE.reached).isEmpty();
  }

  /** RESTEasy answers 400 before anybody is asked, others leave it to the gate. */
  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%C3", "%ED%A0%80"})
  void refusesAPathThatIsNotUtf8(String id) {
    HttpResponse<String> response = server.patch(ALICE + id, JSON, "{}");

    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(INVENT.reached).isEmpty();
  }

  @Test
  void passesIntegersOfThePath() {
    HttpResponse<String> response =
        server.patch("/api/v1/accounts/1/contacts/9007199254740991", JSON, "{}");

    assertThat(response.body()).isEqualTo("{\"payload\":{\"id\":9007199254740991}}");
    assertThat(NINETY_NINE.reached).startsWith(1L, 9007199254740991L);
  }

  @Test
  void looksAtThePathBeforeTheBody() {
    HttpResponse<String> response = server.patch("/api/v1/accounts/x/contacts/1", JSON, "[");

    assertThat(response.statusCode()).isEqualTo(404);
  }

  private static BodyPublisher body(String text) {
    return BodyPublishers.ofString(text);
  }

  private static String nameOfLength(int length) {
    return "{\"name\":\"" + "a".repeat(length) + "\"}";
  }

  private static void assertProblem(HttpResponse<String> response, int status, String body) {
    assertThat(response.body()).isEqualTo(body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  static String problem(int status, String pointer, String keyword, String detail) {
    String escaped = detail.replace("\"", "\\\"");
    return "{\"title\":\"The request does not follow the contract\",\"status\":%d,\"detail\":\"%s\",\"errors\":[{\"pointer\":\"%s\",\"keyword\":\"%s\",\"detail\":\"%s\"}]}"
        .formatted(status, escaped, pointer == null ? "" : pointer, keyword, escaped);
  }
}
