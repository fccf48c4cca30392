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
class OmnivibeTest {
  private static final String HASH =
      "cada3281de9760301e30def18c411aa2d7e7ea9456b37db3ceb0888ffb0e1a80";
  private static final String HASH_OF_NOTHING =
      "2007f381a61e94ba719cb5671f6158e4e895b69d7400e538174c9b7e1b54b46e";
  private static final Reply FAILED =
      Reply.json(500, "{\"status\": 500, \"error\": \"Internal Server Error\"}");
  private static final Reply NOT_FOUND =
      Reply.json(404, "{\"status\": 404, \"error\": \"Not Found\"}");

  private static final ManualClock CLOCK = new ManualClock();
  private static Sandbox sandbox;
  private static Caller caller;

  private String inbox;

  private final Storage storage;

  OmnivibeTest(Storage storage) {
    this.storage = storage;
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
  void inbox(TestInfo test) {
    inbox = "inbox-" + Integer.toHexString(test.getDisplayName().hashCode());
  }

  @Test
  void keepsPhoneWhenOnlyNameIsSent() {
    String now = CLOCK.advance();

    Reply reply = patch("alice", "{\"name\": \"Alice Martin\"}");

    ObjectNode expected = alice().put("name", "Alice Martin").put("updated_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
  }

  @Test
  void ignoresEmptyAndBlankTexts() {
    CLOCK.advance();

    Reply reply = patch("alice", "{\"name\": \" \", \"email\": \"\", \"phone_number\": \"\"}");

    assertThat(reply).isEqualTo(Reply.json(200, alice()));
  }

  @Test
  void neverStoresTheIdentifier() {
    CLOCK.advance();

    Reply reply = patch("alice", "{\"identifier\": \"other\", \"avatar\": \"a.png\"}");

    assertThat(reply).isEqualTo(Reply.json(200, alice()));
  }

  @Test
  void mergesCustomAttributesAtEveryDepth() {
    patch("bob", "{\"custom_attributes\": {\"address\": {\"city\": \"Recife\", \"zip\": \"1\"}}}");
    String now = CLOCK.advance();

    Reply reply =
        patch("bob", "{\"custom_attributes\": {\"address\": {\"zip\": null}, \"scores\": [1.10]}}");

    ObjectNode expected = bob().put("updated_at", now);
    expected.set(
        "custom_attributes",
        Reply.tree("{\"address\": {\"city\": \"Recife\", \"zip\": null}, \"scores\": [1.10]}"));
    assertThat(reply).isEqualTo(Reply.json(200, expected));
  }

  @Test
  void mergesIntoTheOwnerOfTheEmail() {
    String now = CLOCK.advance();

    Reply reply = patch("alice", "{\"name\": \"Alice\", \"email\": \"BOB@acme.inc\"}");

    ObjectNode expected = mergedBob(now).put("name", "Alice");
    assertThat(reply).isEqualTo(Reply.json(200, expected));
    assertThat(caller.contact("omnivibe", inbox, "alice")).isEqualTo(expected);
    assertThat(caller.contact("omnivibe", inbox, "bob")).isEqualTo(expected);
  }

  @Test
  void leadsToTheMergedContactFromThenOn() {
    patch("alice", "{\"email\": \"bob@acme.inc\"}");
    String now = CLOCK.advance();

    Reply reply = patch("alice", "{\"name\": \"Robert\"}");

    assertThat(reply).isEqualTo(Reply.json(200, mergedBob(now).put("name", "Robert")));
  }

  @Test
  void mergesIntoTheOwnerOfThePhone() {
    String now = CLOCK.advance();

    Reply reply = patch("alice", "{\"phone_number\": \"+972771234568\"}");

    assertThat(reply).isEqualTo(Reply.json(200, mergedBob(now)));
  }

  @Test
  void skipsThePhoneOfSomebodyElseThanTheEmail() {
    String now = CLOCK.advance();

    Reply reply =
        patch("alice", "{\"email\": \"new@acme.inc\", \"phone_number\": \"+972771234568\"}");

    ObjectNode expected = alice().put("email", "new@acme.inc").put("updated_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
    assertThat(caller.contact("omnivibe", inbox, "bob")).isEqualTo(bob());
  }

  @Test
  void acceptsTheRightHash() {
    Reply reply =
        patch(
            "alice",
            "{\"identifier\": \"1234567890\", \"identifier_hash\": \"%s\"}".formatted(HASH));

    assertThat(reply).isEqualTo(Reply.json(200, alice()));
  }

  @Test
  void acceptsTheHashOfAMissingIdentifier() {
    Reply reply = patch("alice", "{\"identifier_hash\": \"%s\"}".formatted(HASH_OF_NOTHING));

    assertThat(reply).isEqualTo(Reply.json(200, alice()));
  }

  @Test
  void failsOnAWrongHashAndChangesNothing() {
    Reply reply =
        patch(
            "alice",
            "{\"name\": \"Eve\", \"identifier\": \"1234567891\", \"identifier_hash\": \"%s\"}"
                .formatted(HASH));

    assertThat(reply).isEqualTo(FAILED);
    assertThat(caller.contact("omnivibe", inbox, "alice")).isEqualTo(alice());
  }

  @Test
  void demandsAHashWhenToldTo() {
    try (Sandbox strict =
        storage.builder().omnivibeHashMandatory(true).omnivibeInboxToken("other").start()) {
      Caller strictly = new Caller(strict);

      Reply missing = strictly.send("PATCH", path("alice"), "{}");
      Reply otherKey =
          strictly.send(
              "PATCH",
              path("alice"),
              "{\"identifier\": \"1234567890\", \"identifier_hash\": \"%s\"}".formatted(HASH));

      assertThat(missing).isEqualTo(FAILED);
      assertThat(otherKey).isEqualTo(FAILED);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "null, null",
    "'', a string that is empty",
  })
  void refusesAHashThatIsNone(String hash, String what) {
    String value = hash.equals("null") ? "null" : "\"" + hash + "\"";

    Reply reply = patch("alice", "{\"identifier_hash\": %s}".formatted(value));

    assertThat(reply.status()).as(what).isEqualTo(422);
    assertThat(reply.body().required("attributes")).isEqualTo(Reply.tree("[\"identifier_hash\"]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/omnivibe/public/api/v1/inboxes/invalid/contacts/alice",
        "/omnivibe/public/api/v1/inboxes/%69nvalid/contacts/alice",
        "/omnivibe/public/api/v1/inboxes/invalid;a=b/contacts/alice",
        "/omnivibe/public/api/v1/inboxes/%20/contacts/alice",
        "/omnivibe/public/api/v1/inboxes//contacts/alice",
        "/omnivibe/public/api/v1/inboxes/inbox_acme/contacts/eve",
        "/omnivibe/public/api/v1/inboxes/inbox_acme/contacts/",
        "/omnivibe/public/api/v1/inboxes",
        "/omnivibe",
      })
  void findsNothingElsewhere(String path) {
    assertThat(caller.send("PATCH", path, "{}")).isEqualTo(NOT_FOUND);
  }

  private Reply patch(String contact, String body) {
    return caller.send("PATCH", path(contact), body);
  }

  private String path(String contact) {
    return "/omnivibe/public/api/v1/inboxes/" + inbox + "/contacts/" + contact;
  }

  private static ObjectNode alice() {
    return Caller.seed("omnivibe", "alice");
  }

  private static ObjectNode bob() {
    return Caller.seed("omnivibe", "bob");
  }

  /** Bob with what Alice had and he lacked. */
  private static ObjectNode mergedBob(String now) {
    ObjectNode bob = bob().put("updated_at", now);
    bob.set("custom_attributes", alice().required("custom_attributes"));
    bob.set("additional_attributes", alice().required("additional_attributes"));
    return bob;
  }
}
