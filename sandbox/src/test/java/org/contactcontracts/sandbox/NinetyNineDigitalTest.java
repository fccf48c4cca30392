package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@SuppressWarnings("NullAway.Init") // What is static is set before the tests of each storage.
@EnumSource(Storage.class)
class NinetyNineDigitalTest {
  private static final String ALICE = "/99digital/api/v1/accounts/1/contacts/1";
  private static final String BOB = "/99digital/api/v1/accounts/1/contacts/2";
  private static final String NOT_FOUND = "{\"error\": \"Resource could not be found\"}";

  private static Sandbox sandbox;
  private static Caller caller;

  private String token;

  private final Storage storage;

  NinetyNineDigitalTest(Storage storage) {
    this.storage = storage;
  }

  @BeforeParameterizedClassInvocation
  static void start(Storage storage) {
    sandbox = storage.builder().start();
    caller = new Caller(sandbox);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void token(TestInfo test) {
    token = test.getDisplayName();
  }

  @Test
  void keepsPhoneWhenOnlyNameIsSent() {
    Reply reply = patch(ALICE, "{\"name\": \"Alice Martin\"}");

    assertThat(reply).isEqualTo(nested(alice().put("name", "Alice Martin")));
  }

  @Test
  void answersFlatWhenAskedTo() {
    try (Sandbox flat = storage.builder().ninetyNineDigitalFlat(true).start()) {
      Reply reply =
          new Caller(flat)
              .send("PATCH", ALICE, "{\"name\": \"Alice Martin\"}", "api_access_token", token);

      ObjectNode body = object();
      body.set("payload", alice().put("name", "Alice Martin"));
      assertThat(reply).isEqualTo(Reply.json(200, body));
    }
  }

  @Test
  void leavesContactInboxOutWhenThereIsNone() {
    Reply reply = patch(BOB, "{\"identifier\": \"crm-1002\"}");

    ObjectNode body = object();
    body.putObject("payload").set("contact", bob().put("identifier", "crm-1002"));
    assertThat(reply).isEqualTo(Reply.json(200, body));
  }

  @Test
  void storesEmailInLowerCase() {
    Reply reply = patch(ALICE, "{\"email\": \"INFO@Acme.Inc\"}");

    assertThat(reply).isEqualTo(nested(alice().put("email", "info@acme.inc")));
  }

  @Test
  void clearsEmailWithAnEmptyText() {
    Reply reply = patch(ALICE, "{\"email\": \"\"}");

    assertThat(reply).isEqualTo(nested(alice().putNull("email")));
  }

  @Test
  void storesAnEmptyPhone() {
    Reply reply = patch(ALICE, "{\"phone_number\": \"\"}");

    assertThat(reply).isEqualTo(nested(alice().put("phone_number", "")));
  }

  @Test
  void letsSeveralContactsHaveNoPhone() {
    patch(ALICE, "{\"phone_number\": \"\", \"email\": \"\"}");

    Reply reply = patch(BOB, "{\"phone_number\": \"\", \"email\": \"\"}");

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void refusesTheEmailOfAnotherContactInAnyCase() {
    Reply reply = patch(ALICE, "{\"name\": \"Eve\", \"email\": \"BOB@acme.inc\"}");

    assertThat(reply).isEqualTo(taken("Email has already been taken", "\"email\""));
    assertThat(caller.contact("99digital", token, "1")).isEqualTo(alice());
  }

  @Test
  void refusesEveryMemberOfAnotherContactAtOnce() {
    Reply reply =
        patch(
            BOB,
            "{\"email\":\"alice@acme.inc\",\"phone_number\":\"+972771234567\",\"identifier\":\"crm-1001\"}");

    assertThat(reply)
        .isEqualTo(
            taken(
                "Email has already been taken, Phone number has already been taken, Identifier has already been taken",
                "\"email\", \"phone_number\", \"identifier\""));
    assertThat(caller.contact("99digital", token, "2")).isEqualTo(bob());
  }

  @Test
  void acceptsItsOwnEmailAgain() {
    Reply reply = patch(ALICE, "{\"email\": \"Alice@acme.inc\", \"identifier\": \"crm-1001\"}");

    assertThat(reply).isEqualTo(nested(alice()));
  }

  @Test
  void takesIdentifierWithRegardToCase() {
    Reply reply = patch(BOB, "{\"identifier\": \"CRM-1001\"}");

    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void mergesCustomAttributesOneLevelDeep() {
    patch(ALICE, "{\"custom_attributes\": {\"address\": {\"city\": \"Haifa\", \"zip\": 1.50}}}");

    Reply reply =
        patch(ALICE, "{\"custom_attributes\": {\"address\": {\"city\": \"Akko\"}, \"vip\": null}}");

    ObjectNode expected = alice();
    expected.withObject("/custom_attributes").putObject("address").put("city", "Akko");
    expected.withObject("/custom_attributes").putNull("vip");
    assertThat(reply).isEqualTo(nested(expected));
  }

  @Test
  void showsTheNewAvatarOnlyAfterTheAnswer() {
    String url = "https://cdn.acme.inc/avatars/alice.png";

    Reply first = patch(ALICE, "{\"avatar_url\": \"%s\"}".formatted(url));
    Reply second = patch(ALICE, "{}");

    assertThat(first).isEqualTo(nested(alice()));
    assertThat(second).isEqualTo(nested(alice().put("thumbnail", url)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/99digital/api/v1/accounts/2/contacts/1",
        "/99digital/api/v1/accounts/1/contacts/3",
        "/99digital/api/v1/accounts/1/contacts/abc",
        "/99digital/api/v1/accounts/1/contacts/-1",
        "/99digital/api/v1/accounts/1/contacts/9007199254740992",
        "/99digital/api/v1/accounts/one/contacts/1",
        "/99digital/api/v1/accounts/1",
      })
  void findsNothingElsewhere(String path) {
    assertThat(patch(path, "{}")).isEqualTo(Reply.json(404, NOT_FOUND));
  }

  @Test
  void asksToSignInWithoutItsOwnHeader() {
    Reply missing = caller.send("PATCH", ALICE, "{}");
    Reply bearer = caller.send("PATCH", ALICE, "{}", "Authorization", "Bearer demo");
    Reply empty = caller.send("PATCH", ALICE, "{}", "api_access_token", "");

    Reply expected =
        Reply.json(401, "{\"errors\": [\"You need to sign in or sign up before continuing.\"]}");
    assertThat(missing).isEqualTo(expected);
    assertThat(bearer).isEqualTo(expected);
    assertThat(empty).isEqualTo(expected);
  }

  @Test
  void refusesTheInvalidToken() {
    Reply reply = caller.send("PATCH", ALICE, "{}", "api_access_token", "invalid");

    assertThat(reply).isEqualTo(Reply.json(401, "{\"error\": \"Invalid Access Token\"}"));
  }

  @Test
  void namesTheMembersThatBreakTheContract() {
    Reply reply = patch(ALICE, "{\"email\": 5, \"phone_number\": \"0771234567\"}");

    assertThat(reply)
        .isEqualTo(
            Reply.json(
                422,
                "{\"message\": \"The value at /email is a whole number, and the contract allows a string; send a string."
                    + " The value at /phone_number is not a phone number in E.164 notation, a plus sign and 2 to 15 digits"
                    + " without a leading zero, or an empty text; write it like +972771234567.\","
                    + " \"attributes\": [\"email\", \"phone_number\"]}"));
  }

  @Test
  void answersAsRailsDoesWhenABodyCannotBeRead() {
    assertThat(patch(ALICE, "{\"name\": \"Alice\",}"))
        .isEqualTo(Reply.json(400, "{\"status\": 400, \"error\": \"Bad Request\"}"));
  }

  private Reply patch(String path, String body) {
    return caller.send("PATCH", path, body, "api_access_token", token);
  }

  private static ObjectNode alice() {
    return Caller.seed("99digital", "1");
  }

  private static ObjectNode bob() {
    return Caller.seed("99digital", "2");
  }

  private static Reply nested(ObjectNode contact) {
    ObjectNode body = object();
    ObjectNode payload = body.putObject("payload");
    payload.set("contact", contact);
    payload.set("contact_inbox", contact.required("contact_inboxes").required(0));
    return Reply.json(200, body);
  }

  private static Reply taken(String message, String attributes) {
    return Reply.json(
        422, "{\"message\": \"%s\", \"attributes\": [%s]}".formatted(message, attributes));
  }

  private static ObjectNode object() {
    return (ObjectNode) Reply.tree("{}");
  }
}
