package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@SuppressWarnings("NullAway.Init") // What is static is set before the tests of each storage.
@EnumSource(Storage.class)
class ClerkChatTest {
  private static final String ALICE = "/clerk-chat/public/contacts/1";

  private static final ManualClock CLOCK = new ManualClock();
  private static Sandbox sandbox;
  private static Caller caller;

  private String key;

  ClerkChatTest(Storage storage) {
    // Nothing but the sandbox depends on it.
  }

  @BeforeParameterizedClassInvocation
  static void start(Storage storage) {
    sandbox = storage.builder().clock(CLOCK).start();
    caller = new Caller(sandbox);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void key(TestInfo test) {
    key = test.getDisplayName();
  }

  @Test
  void keepsWhatIsLeftOut() {
    String now = CLOCK.advance();

    Reply reply = put(ALICE, "{\"name\": \"Alice Martin\", \"public\": true}");

    ObjectNode expected = alice().put("name", "Alice Martin").put("public", true);
    assertThat(reply).isEqualTo(answer(expected.put("updated", now)));
  }

  @Test
  void keepsUpdatedWhenNothingChanges() {
    CLOCK.advance();

    Reply reply = put(ALICE, "{\"name\": \"Alice\", \"data\": {\"plan\": \"pro\"}}");

    assertThat(reply).isEqualTo(answer(alice()));
  }

  @Test
  void replacesDataAsAWhole() {
    String now = CLOCK.advance();

    Reply reply = put(ALICE, "{\"data\": {\"tier\": null}}");

    ObjectNode expected = alice().put("updated", now);
    expected.putObject("data").putNull("tier");
    assertThat(reply).isEqualTo(answer(expected));
  }

  @Test
  void storesAnEmptyEmail() {
    String now = CLOCK.advance();

    Reply reply = put(ALICE, "{\"email\": \"\"}");

    assertThat(reply).isEqualTo(answer(alice().put("email", "").put("updated", now)));
  }

  @Test
  void findsNoOtherContact() {
    assertThat(put("/clerk-chat/public/contacts/3", "{}"))
        .isEqualTo(Reply.json(404, "{\"message\": \"Contact not found\"}"));
    assertThat(put("/clerk-chat/public", "{}"))
        .isEqualTo(Reply.json(404, "{\"message\": \"Not found\"}"));
  }

  @Test
  void asksForTheKey() {
    Reply missing = caller.send("PUT", ALICE, "{}");
    Reply invalid = caller.send("PUT", ALICE, "{}", "apiKey", "invalid");

    assertThat(missing)
        .isEqualTo(
            Reply.json(
                401, "{\"message\": \"The API key is missing; send it in the header apiKey.\"}"));
    assertThat(invalid).isEqualTo(Reply.json(401, "{\"message\": \"The API key is not valid.\"}"));
  }

  @Test
  void tellsMalformedFromInvalid() {
    Reply malformed = put(ALICE, "");
    Reply invalid = put(ALICE, "{\"data\": []}");

    assertThat(malformed)
        .isEqualTo(
            Reply.json(
                400,
                "{\"message\": \"The body is empty at line 1, column 1; send a JSON value.\"}"));
    assertThat(invalid)
        .isEqualTo(
            Reply.json(
                422,
                "{\"message\": \"The value at /data is an array, and the contract allows an object; send an object.\"}"));
  }

  private Reply put(String path, String body) {
    return caller.send("PUT", path, body, "apiKey", key);
  }

  private static ObjectNode alice() {
    return Caller.seed("clerk-chat", "1");
  }

  private static Reply answer(ObjectNode contact) {
    ObjectNode body = (ObjectNode) Reply.tree("{}");
    body.set("data", contact);
    return Reply.json(200, body);
  }
}
