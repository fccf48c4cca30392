package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@SuppressWarnings("NullAway.Init") // What is static is set before the tests of each storage.
@EnumSource(Storage.class)
class WorldTest {
  private static final String DIGITAL = "/99digital/api/v1/accounts/1/contacts/1";
  private static final String INVENT = "/invent/orgs/c/contacts/contact_alice";
  private static final String OMNIVIBE = "/omnivibe/public/api/v1/inboxes/%s/contacts/alice";
  private static final String CLERK_CHAT = "/clerk-chat/public/contacts/1";
  private static final int UPDATES = 200;

  private static Sandbox sandbox;
  private static Caller caller;

  private final Storage storage;

  WorldTest(Storage storage) {
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

  @Test
  void showsEachCredentialItsOwnContacts() {
    String eve = "{\"name\": \"Eve\"}";
    caller.send("PATCH", INVENT, eve, "Authorization", "Bearer one");
    caller.send("PATCH", DIGITAL, eve, "api_access_token", "one");
    caller.send("PATCH", OMNIVIBE.formatted("one"), eve);
    caller.send("PUT", CLERK_CHAT, eve, "apiKey", "one");

    assertThat(name("invent", "one", "contact_alice")).isEqualTo("Eve");
    assertThat(name("invent", "two", "contact_alice")).isEqualTo("Alice");
    assertThat(name("99digital", "one", "1")).isEqualTo("Eve");
    assertThat(name("99digital", "two", "1")).isEqualTo("Alice");
    assertThat(name("omnivibe", "one", "alice")).isEqualTo("Eve");
    assertThat(name("omnivibe", "two", "alice")).isEqualTo("Alice");
    assertThat(name("clerk-chat", "one", "1")).isEqualTo("Eve");
    assertThat(name("clerk-chat", "two", "1")).isEqualTo("Alice");
  }

  @Test
  void losesNoConcurrentUpdateOfA99digitalContact() throws Exception {
    atOnce(
        i ->
            caller.send(
                "PATCH",
                DIGITAL,
                "{\"custom_attributes\": {\"key%d\": %d}}".formatted(i, i),
                "api_access_token",
                "crowd"));

    ObjectNode expected = Caller.seed("99digital", "1").withObject("/custom_attributes");
    for (int i = 0; i < UPDATES; i++) {
      expected.put("key" + i, i);
    }
    assertThat(caller.contact("99digital", "crowd", "1").required("custom_attributes"))
        .isEqualTo(expected);
  }

  @Test
  void losesNoConcurrentUpdateOfAnOmnivibeContact() throws Exception {
    atOnce(
        i ->
            caller.send(
                "PATCH",
                OMNIVIBE.formatted("crowd"),
                "{\"custom_attributes\": {\"all\": {\"key%d\": %d}}}".formatted(i, i)));

    assertThat(caller.contact("omnivibe", "crowd", "alice").at("/custom_attributes/all"))
        .hasSize(UPDATES);
  }

  @Test
  void losesNoConcurrentUpdateOfDifferentMembers() throws Exception {
    List<String> bodies =
        List.of("{\"name\": null}", "{\"blocked\": true}", "{\"unsubscribed\": true}");
    String channel = INVENT + "/channels/channel_custom";

    atOnce(
        i ->
            i % 4 == 3
                ? caller.send(
                    "PATCH", channel, "{\"phone\": null}", "Authorization", "Bearer crowd")
                : caller.send("PATCH", INVENT, bodies.get(i % 4), "Authorization", "Bearer crowd"));

    ObjectNode contact = caller.contact("invent", "crowd", "contact_alice");
    assertThat(contact.required("name").isNull()).isTrue();
    assertThat(contact.required("blocked").booleanValue()).isTrue();
    assertThat(contact.required("unsubscribed").booleanValue()).isTrue();
    assertThat(contact.at("/channels/0/phone").isNull()).isTrue();
  }

  @Test
  void refusesAContactThatGrowsTooLarge() {
    String half = "\"" + "x".repeat(600_000) + "\"";

    Reply first =
        caller.send(
            "PATCH", OMNIVIBE.formatted("large"), "{\"custom_attributes\": {\"a\": " + half + "}}");
    Reply second =
        caller.send(
            "PATCH", OMNIVIBE.formatted("large"), "{\"custom_attributes\": {\"b\": " + half + "}}");

    assertThat(first.status()).isEqualTo(200);
    assertThat(second).isEqualTo(Reply.json(400, "{\"status\": 400, \"error\": \"Bad Request\"}"));
    assertThat(caller.contact("omnivibe", "large", "alice").at("/custom_attributes").fieldNames())
        .toIterable()
        .containsExactly("plan", "a");
  }

  @Test
  void refusesAnotherWorldRatherThanForgetOne() {
    try (Sandbox small = storage.builder().maxWorlds(1).start()) {
      Caller called = new Caller(small);
      called.send("PATCH", INVENT, "{\"name\": \"Eve\"}", "Authorization", "Bearer one");

      Reply invent = called.send("PATCH", INVENT, "{}", "Authorization", "Bearer two");
      Reply digital = called.send("PATCH", DIGITAL, "{}", "api_access_token", "two");
      Reply omnivibe = called.send("PATCH", OMNIVIBE.formatted("two"), "{}");
      Reply clerkChat = called.send("PUT", CLERK_CHAT, "{}", "apiKey", "two");
      Reply again = called.send("PATCH", INVENT, "{}", "Authorization", "Bearer one");

      String full =
          "The sandbox keeps 1 worlds and all are taken; use a credential again, raise maxWorlds or start anew.";
      String status = "{\"status\": 500, \"error\": \"" + full + "\"}";
      String message = "{\"message\": \"" + full + "\"}";
      assertThat(invent).isEqualTo(Reply.json(503, message));
      assertThat(digital).isEqualTo(Reply.json(500, status));
      assertThat(omnivibe).isEqualTo(Reply.json(500, status));
      assertThat(clerkChat).isEqualTo(Reply.json(500, message));
      assertThat(again.body().required("name").textValue()).isEqualTo("Eve");
    }
  }

  @Test
  void takesNoRoomForRefusedRequestsAndReads() {
    try (Sandbox small = storage.builder().maxWorlds(1).start()) {
      Caller called = new Caller(small);
      called.send("PATCH", INVENT, "{\"nam\": 1}", "Authorization", "Bearer one");
      called.contact("invent", "two", "contact_alice");

      Reply reply = called.send("PATCH", INVENT, "{}", "Authorization", "Bearer three");

      assertThat(reply.status()).isEqualTo(200);
    }
  }

  private static String name(String vendor, String credential, String key) {
    return caller.contact(vendor, credential, key).required("name").textValue();
  }

  private interface Update {
    Reply send(int number);
  }

  private static void atOnce(Update update) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Callable<Reply>> tasks = new ArrayList<>();
      for (int i = 0; i < UPDATES; i++) {
        int number = i;
        tasks.add(() -> update.send(number));
      }
      for (Future<Reply> reply : threads.invokeAll(tasks)) {
        assertThat(reply.get().status()).isEqualTo(200);
      }
    } finally {
      threads.shutdown();
    }
  }
}
