package org.contactcontracts.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms before the gate, on a real runtime. */
class FormReaderTest {

  private static final String ALICE = "/public/api/v1/inboxes/inbox_acme/contacts/alice";
  private static final String FORM = "multipart/form-data; boundary=b";
  private static final int MAX_FORM_BYTES = 400;
  private static final String NOT_CLOSED =
      "The form is not closed by the boundary that its content type names; write the form as RFC"
          + " 7578 says.";
  private static final String MALFORMED = "The form is not well-formed; write it as RFC 7578 says.";

  private static final Vendors.Omnivibe OMNIVIBE = new Vendors.Omnivibe();
  private static StubServer server;

  @BeforeAll
  static void start() {
    server =
        StubServer.start(ContractGate.builder().maxFormBytes(MAX_FORM_BYTES).build(), OMNIVIBE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forget() {
    OMNIVIBE.reached.clear();
  }

  @Test
  void passesFieldsAndAFileToTheMethod() throws IOException {
    byte[] picture = {(byte) 0xff, 0, '\r', '\n'};

    HttpResponse<String> response =
        send(
            StubServer.part("name=\"name\"", "Älice \"A\""),
            StubServer.part("name=\"email\"", ""),
            fileHeader("name=\"avatar\"; filename=\"é.png\"", "image/png"),
            picture,
            text("\r\n--b--\r\n"));

    UpdateContactForm form = (UpdateContactForm) OMNIVIBE.reached.get(2);
    FilePart avatar = form.avatar().orElseThrow();
    assertThat(response.body()).isEqualTo("{\"id\":2}");
    assertThat(OMNIVIBE.reached).startsWith("inbox_acme", "alice");
    assertThat(form.name()).contains("Älice \"A\"");
    assertThat(form.email()).contains("");
    assertThat(form.phoneNumber()).isEmpty();
    assertThat(avatar.fileName()).isEqualTo("é.png");
    assertThat(avatar.mediaType()).isEqualTo("image/png");
    assertThat(avatar.open()).hasBinaryContent(picture);
  }

  @Test
  void passesAFormWithoutFields() {
    HttpResponse<String> response = server.patch(ALICE, FORM, StubServer.form(Map.of()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(OMNIVIBE.reached).contains(UpdateContactForm.builder().build());
  }

  @Test
  void takesAQuotedBoundary() {
    HttpResponse<String> response =
        server.patch(
            ALICE, "multipart/form-data; boundary=\"b\"", StubServer.form(Map.of("name", "Alice")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(OMNIVIBE.reached).contains(UpdateContactForm.builder().name("Alice").build());
  }

  @Test
  void passesJsonToItsOwnMethod() {
    HttpResponse<String> response = server.patch(ALICE, "application/json", "{\"name\":\"Alice\"}");

    assertThat(response.body()).isEqualTo("{\"id\":1}");
  }

  @Test
  void refusesAFieldGivenTwice() {
    HttpResponse<String> response =
        send(
            StubServer.part("name=\"name\"", "Alice"),
            StubServer.part("name=\"name\"", "Bob"),
            text("--b--\r\n"));

    assertProblem(response, 400, "", "duplicate-member", "A field is given twice; give it once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=c"})
  void refusesABoundaryThatIsMissingOrWrong(String contentType) {
    HttpResponse<String> response =
        server.patch(ALICE, contentType, StubServer.form(Map.of("name", "Alice")));

    assertProblem(response, 400, "", "syntax", NOT_CLOSED);
  }

  @Test
  void takesTheContentTypeOfAFormInAnyCase() {
    HttpResponse<String> response =
        server.patch(
            ALICE, "MULTIPART/FORM-DATA; Boundary=b", StubServer.form(Map.of("name", "Alice")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(OMNIVIBE.reached).contains(UpdateContactForm.builder().name("Alice").build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAlice\r\n--b--\r\nepilogue",
        "--b \t\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAlice\r\n--b-- \r\n",
        "--b\r\ncontent-disposition:FORM-DATA;NAME=name\r\n\r\nAlice\r\n--b--",
        "--b\r\nX-Other: a\r\nContent-Disposition: form-data; name=\"name\"; other=x;\r\n\r\nAlice\r\n--b--",
        "--b\r\nContent-Type: application/json\r\nContent-Transfer-Encoding: 8BIT\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAlice\r\n--b--"
      })
  void takesAFormHoweverItIsWritten(String form) {
    HttpResponse<String> response = server.patch(ALICE, FORM, form);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(OMNIVIBE.reached).contains(UpdateContactForm.builder().name("Alice").build());
  }

  @Test
  void keepsEveryCharacterOfAField() {
    String text = " \r\n--\r\n -b\t%22\\ é ";

    server.patch(ALICE, FORM, StubServer.form(Map.of("name", text)));

    assertThat(OMNIVIBE.reached).contains(UpdateContactForm.builder().name(text).build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "image/jpeg", "image/gif", "Image/PNG", "image/png; charset=binary"})
  void takesAnAvatarOfATypeThatTheContractLists(String mediaType) {
    HttpResponse<String> response =
        send(fileHeader("name=\"avatar\"; filename=\"a\"", mediaType), text("x\r\n--b--\r\n"));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/pdf\r\n",
        "Content-Type: image/svg+xml\r\n",
        "Content-Type: image/*\r\n",
        "Content-Type: application/octet-stream\r\n",
        ""
      })
  void refusesAnAvatarOfAnotherType(String header) {
    HttpResponse<String> response =
        server.patch(
            ALICE,
            FORM,
            "--b\r\nContent-Disposition: form-data; name=\"avatar\"; filename=\"canary\"\r\n"
                + header
                + "\r\ncanary\r\n--b--\r\n");

    assertProblem(
        response,
        422,
        "/avatar",
        "contentType",
        "The value at /avatar has a content type that the contract does not allow; send image/png,"
            + " image/jpeg or image/gif.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "canary",
        "canary --b-- canary",
        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAlice\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAlice--b--"
      })
  void refusesAFormThatIsNotClosed(String body) {
    HttpResponse<String> response = server.patch(ALICE, FORM, body);

    assertProblem(response, 400, "", "syntax", NOT_CLOSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-Other: a\r\n",
        "Content-Disposition\r\n",
        "Content-Disposition : form-data; name=\"name\"\r\n",
        "Content-Disposition: attachment; name=\"name\"\r\n",
        "Content-Disposition: form-data; name=\"name\r\n",
        "Content-Disposition: form-data; name=\"a\"b\"\r\n",
        "Content-Disposition: form-data; name=\"name\"; name=\"email\"\r\n",
        "Content-Disposition: form-data; name*=UTF-8''name\r\n",
        "Content-Disposition: form-data;\r\n name=\"name\"\r\n",
        "Content-Disposition: form-data; name=\"name\"\r\nContent-Disposition: form-data; name=\"email\"\r\n",
        "Content-Disposition: form-data; name=\"name\"\r\nContent-Type: ;;;\r\n",
        "Content-Disposition: form-data; name=\"name\"\r\nContent-Type: text/plain; a\r\n",
        "Content-Disposition: form-data; name=\"name\"\r\nContent-Transfer-Encoding: base64\r\n",
        "Content-Disposition: form-data\r\n",
        "Content-Disposition: form-data; filename=\"a\"\r\n",
        "Content-Disposition: form-data; name=\"avatar\"; filename=\"a\"\r\nContent-Type: png\r\n"
      })
  void refusesAPartThatIsNotWellFormed(String headers) {
    HttpResponse<String> response =
        server.patch(ALICE, FORM, "--b\r\n" + headers + "\r\ncanary\r\n--b--\r\n");

    assertProblem(response, 400, "", "syntax", MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--b\r\n--b--\r\n",
        "--b\r\n\r\n--b--\r\n",
        "--bb\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\ncanary\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\ncanary\r\n--bb\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\ncanary\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\ncanary\r\n--b--canary",
        "--b\nContent-Disposition: form-data; name=\"name\"\n\ncanary\n--b--\n"
      })
  void refusesAFormThatIsNotWellFormed(String form) {
    HttpResponse<String> response = server.patch(ALICE, FORM, form);

    assertProblem(response, 400, "", "syntax", MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=b; boundary=b",
        "multipart/form-data; boundary=\"b c\"",
        "multipart/form-data; boundary=b c"
      })
  void refusesAContentTypeWithoutOneBoundary(String contentType) {
    HttpResponse<String> response =
        server.patch(ALICE, contentType, StubServer.form(Map.of("name", "Alice")));

    assertProblem(response, 400, "", "syntax", NOT_CLOSED);
  }

  @Test
  void refusesAFieldThatIsNotUtf8() {
    HttpResponse<String> response =
        send(
            text("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n"),
            new byte[] {(byte) 0xff},
            text("\r\n--b--\r\n"));

    assertProblem(response, 400, "", "encoding", "A field is not UTF-8; encode it so.");
  }

  @Test
  void refusesABadEMailAddress() {
    HttpResponse<String> response =
        server.patch(ALICE, FORM, StubServer.form(Map.of("email", "canary")));

    assertProblem(
        response,
        422,
        "/email",
        "pattern",
        "The value at /email is not an e-mail address, an at sign between texts without white"
            + " space, or an empty text; write it like alice@acme.inc.");
  }

  @Test
  void refusesAFieldThatTheContractDoesNotKnow() {
    HttpResponse<String> response =
        server.patch(ALICE, FORM, StubServer.form(Map.of("custom_attributes", "{}")));

    assertProblem(
        response,
        422,
        "",
        "additionalProperties",
        "The body has the member \"custom_attributes\", which the contract does not know; remove"
            + " it.");
  }

  @Test
  void refusesAFileForAText() {
    HttpResponse<String> response =
        send(StubServer.part("name=\"name\"; filename=\"canary\"", "canary"), text("--b--\r\n"));

    assertProblem(
        response,
        422,
        "/name",
        "type",
        "The field /name must be a text; send it without a file name.");
  }

  @Test
  void refusesATextForAFile() {
    HttpResponse<String> response =
        server.patch(ALICE, FORM, StubServer.form(Map.of("avatar", "canary")));

    assertProblem(
        response, 422, "/avatar", "type", "The field /avatar must be a file; give it a file name.");
  }

  @Test
  void refusesAFormThatIsOneByteTooLarge() {
    int rest = StubServer.form(Map.of("avatar_url", "")).length;
    byte[] full = StubServer.form(Map.of("avatar_url", "a".repeat(MAX_FORM_BYTES - rest)));
    byte[] over = StubServer.form(Map.of("avatar_url", "a".repeat(MAX_FORM_BYTES - rest + 1)));

    HttpResponse<String> passed = server.patch(ALICE, FORM, full);
    OMNIVIBE.reached.clear();
    HttpResponse<String> refused = server.patch(ALICE, FORM, over);

    assertThat(passed.statusCode()).isEqualTo(200);
    assertProblem(
        refused, 413, "", "too-large", "The form is longer than 400 bytes; send a smaller file.");
  }

  private static HttpResponse<String> send(byte[]... pieces) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      body.writeBytes(piece);
    }
    return server.patch(ALICE, FORM, body.toByteArray());
  }

  private static byte[] fileHeader(String disposition, String mediaType) {
    return text(
        "--b\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
            .formatted(disposition, mediaType));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertProblem(
      HttpResponse<String> response, int status, String pointer, String keyword, String detail) {
    assertThat(response.body())
        .isEqualTo(RequestGateTest.problem(status, pointer, keyword, detail));
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(OMNIVIBE.reached).isEmpty();
  }
}
