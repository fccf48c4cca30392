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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@SuppressWarnings("NullAway.Init") // What is static is set before the tests of each storage.
@EnumSource(Storage.class)
class InventTest {
  private static final String ALICE = "/invent/orgs/org_acme/contacts/contact_alice";
  private static final String BOB = "/invent/orgs/org_acme/contacts/contact_bob";
  private static final String CUSTOM = ALICE + "/channels/channel_custom";
  private static final String WHATSAPP = ALICE + "/channels/channel_whatsapp";

  private static final ManualClock CLOCK = new ManualClock();
  private static Sandbox sandbox;
  private static Caller caller;

  private String token;

  InventTest(Storage storage) {
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

  /** A world for each test. */
  @BeforeEach
  void token(TestInfo test) {
    token = test.getDisplayName();
  }

  @Test
  void clearsNameWithNull() {
    String now = CLOCK.advance();

    Reply reply = patch(ALICE, "{\"name\": null}");

    ObjectNode expected = alice().putNull("name").put("updated_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
    assertThat(caller.contact("invent", token, "contact_alice")).isEqualTo(expected);
  }

  @Test
  void keepsNameWhenOnlyBlockedIsSent() {
    String now = CLOCK.advance();

    Reply reply = patch(ALICE, "{\"blocked\": true}");

    ObjectNode expected = alice().put("blocked", true);
    expected.put("updated_at", now).put("blocked_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
  }

  @Test
  void givesBobAName() {
    String now = CLOCK.advance();

    Reply reply = patch(BOB, "{\"name\": \"Bob \uD83D\uDE00 דנה\"}");

    ObjectNode expected = Caller.seed("invent", "contact_bob");
    expected.put("name", "Bob \uD83D\uDE00 דנה").put("updated_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
  }

  @Test
  void changesNothingWithoutMembers() {
    CLOCK.advance();

    Reply reply = patch(ALICE, "{}");

    assertThat(reply).isEqualTo(Reply.json(200, alice()));
  }

  @Test
  void keepsUpdatedAtWhenTheSameIsSent() {
    CLOCK.advance();

    Reply reply =
        patch(ALICE, "{\"name\": \"Alice\", \"blocked\": false, \"unsubscribed\": false}");

    assertThat(reply).isEqualTo(Reply.json(200, alice()));
  }

  @ParameterizedTest(name = "keepsTheFirstTimeOf {0}")
  @ValueSource(strings = {"blocked", "unsubscribed"})
  void keepsTheFirstTime(String member) {
    String first = CLOCK.advance();
    patch(ALICE, "{\"%s\": true}".formatted(member));
    CLOCK.advance();

    Reply reply = patch(ALICE, "{\"%s\": true}".formatted(member));

    ObjectNode expected = alice().put(member, true);
    expected.put("updated_at", first).put(member + "_at", first);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
  }

  @ParameterizedTest(name = "removesTheTimeOf {0}")
  @ValueSource(strings = {"blocked", "unsubscribed"})
  void removesTheTimeWithFalse(String member) {
    patch(ALICE, "{\"%s\": true}".formatted(member));
    String now = CLOCK.advance();

    Reply reply = patch(ALICE, "{\"%s\": false}".formatted(member));

    assertThat(reply).isEqualTo(Reply.json(200, alice().put("updated_at", now)));
  }

  @Test
  void servesTheOrganisationOfTheKey() {
    String now = CLOCK.advance();

    Reply reply = patch("/invent/orgs/c/contacts/contact_alice", "{\"name\": \"Eve\"}");

    ObjectNode expected = alice().put("name", "Eve").put("updated_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
    assertThat(caller.contact("invent", token, "contact_alice")).isEqualTo(expected);
  }

  @Test
  void updatesACustomChannelAndItsContact() {
    String now = CLOCK.advance();

    Reply reply = patch(CUSTOM, "{\"phone\": null, \"name\": \"Alice Martin\"}");

    ObjectNode channel = channel(alice());
    channel.putNull("phone").put("name", "Alice Martin").put("updated_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, channel));
    ObjectNode contact = alice().put("updated_at", now);
    contact.withArray("channels").set(0, channel);
    assertThat(caller.contact("invent", token, "contact_alice")).isEqualTo(contact);
  }

  @Test
  void clearsEveryMemberOfAChannelWithNull() {
    String now = CLOCK.advance();

    Reply reply =
        patch(
            CUSTOM,
            "{\"avatar\":null,\"name\":null,\"phone\":null,\"username\":null,\"email\":null}");

    ObjectNode channel = channel(alice());
    channel.putNull("avatar").putNull("name").putNull("phone").putNull("username").putNull("email");
    assertThat(reply).isEqualTo(Reply.json(200, channel.put("updated_at", now)));
  }

  @Test
  void keepsTimesWhenAChannelStaysTheSame() {
    CLOCK.advance();

    Reply reply = patch(CUSTOM, "{\"phone\": \"+972771234567\"}");

    assertThat(reply).isEqualTo(Reply.json(200, channel(alice())));
    assertThat(caller.contact("invent", token, "contact_alice")).isEqualTo(alice());
  }

  @Test
  void refusesAChannelOfAnotherType() {
    Reply reply = patch(WHATSAPP, "{\"name\": \"Eve\"}");

    assertThat(reply)
        .isEqualTo(
            error(
                400,
                "The channel is of the type whatsapp_bot; only channels of the type custom can be updated."));
    assertThat(caller.contact("invent", token, "contact_alice")).isEqualTo(alice());
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "/invent/orgs/org_other/contacts/contact_alice, Organisation not found",
    "/invent/orgs/org_acme/contacts/contact_eve, Contact not found",
    "/invent/orgs/org_acme/contacts/contact_alice/channels/channel_eve, Channel not found",
    "/invent/orgs/org_acme/contacts/contact_bob/channels/channel_custom, Channel not found",
    "/invent/orgs/org_acme, Not found",
    "/invent, Not found",
  })
  void saysWhatIsNotFound(String path, String message) {
    assertThat(patch(path, "{}")).isEqualTo(error(404, message));
  }

  @Test
  void asksForAKeyBeforeItTellsAnything() {
    Reply contact = caller.send("PATCH", ALICE, "{");
    Reply nowhere = caller.send("PATCH", "/invent/nowhere", "{}");
    Reply empty = caller.send("PATCH", ALICE, "{}", "Authorization", "Bearer ");
    Reply basic = caller.send("PATCH", ALICE, "{}", "Authorization", "Basic YTpi");
    Reply options = caller.send("OPTIONS", ALICE, "");

    Reply missing = error(401, "The API key is missing; send it as Authorization: Bearer <key>.");
    assertThat(contact).isEqualTo(missing);
    assertThat(nowhere).isEqualTo(missing);
    assertThat(empty).isEqualTo(missing);
    assertThat(basic).isEqualTo(missing);
    assertThat(options).isEqualTo(missing);
  }

  @Test
  void refusesTheInvalidKey() {
    Reply reply = caller.send("PATCH", ALICE, "{}", "Authorization", "bearer invalid");

    assertThat(reply).isEqualTo(error(401, "The API key is not valid."));
  }

  @Test
  void saysHowToMendABodyThatBreaksTheContract() {
    Reply reply = patch(ALICE, "{\"nam\": \"Eve\", \"blocked\": null}");

    assertThat(reply)
        .isEqualTo(
            error(
                400,
                "The body has the member \"nam\", which the contract does not know; if \"name\" was meant, rename it, else remove it."
                    + " The value at /blocked is null, and the contract allows a boolean; send a boolean."));
    assertThat(caller.contact("invent", token, "contact_alice")).isEqualTo(alice());
  }

  private Reply patch(String path, String body) {
    return caller.send("PATCH", path, body, "Authorization", "Bearer " + token);
  }

  private static ObjectNode alice() {
    return Caller.seed("invent", "contact_alice");
  }

  private static ObjectNode channel(ObjectNode contact) {
    return (ObjectNode) contact.withArray("channels").required(0);
  }

  private static Reply error(int status, String message) {
    ObjectNode body = (ObjectNode) Reply.tree("{}");
    return Reply.json(status, body.put("message", message));
  }
}
