package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What outlives a sandbox, and what several sandboxes share. */
class SharedStoreTest {
  private static final String DIGITAL = "/99digital/api/v1/accounts/1/contacts/";
  private static final String CLERK_CHAT = "/clerk-chat/public/contacts/1";
  private static final int SENDERS = 16;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @ParameterizedTest
  @EnumSource(value = Storage.class, mode = Mode.EXCLUDE, names = "MEMORY")
  void keepsWorldsAndTheirNumberOverARestart(Storage storage) {
    Storage.Place place = storage.place();
    try (Sandbox before = place.in(Sandbox.builder()).maxWorlds(1).start()) {
      assertThat(name(new Caller(before), "one", "Eve").status()).isEqualTo(200);
    }
    try (Sandbox after = place.in(Sandbox.builder()).maxWorlds(1).start()) {
      Caller caller = new Caller(after);

      assertThat(caller.contact("clerk-chat", "one", "1").required("name").textValue())
          .isEqualTo("Eve");
      assertThat(name(caller, "two", "Eve").status()).isEqualTo(500);
      assertThat(name(caller, "one", "Zoe").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Storage.class, mode = Mode.EXCLUDE, names = "MEMORY")
  void letsSeveralSandboxesBeOne(Storage storage) throws Exception {
    Storage.Place place = storage.place();
    try (Sandbox first = place.in(Sandbox.builder()).maxWorlds(1).start();
        Sandbox second = place.in(Sandbox.builder()).maxWorlds(1).start()) {
      List<Caller> callers = List.of(new Caller(first), new Caller(second));

      List<Reply> replies =
          atOnce(
              i ->
                  callers
                      .get(i % 2)
                      .send(
                          "PATCH",
                          DIGITAL + "1",
                          "{\"custom_attributes\": {\"key%d\": %d}}".formatted(i, i),
                          "api_access_token",
                          "both"));

      assertThat(replies).extracting(Reply::status).containsOnly(200);
      for (Caller caller : callers) {
        assertThat(caller.contact("99digital", "both", "1").required("custom_attributes"))
            .hasSize(SENDERS + 1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void givesAnAddressThatAllWantToOneOfThem(Storage storage) throws Exception {
    try (Sandbox sandbox = storage.builder().seed(people()).start()) {
      Caller caller = new Caller(sandbox);
      for (int round = 0; round < 5; round++) {
        String body = "{\"email\": \"wanted%d@acme.inc\"}".formatted(round);

        List<Reply> replies =
            atOnce(i -> caller.send("PATCH", DIGITAL + (i + 1), body, "api_access_token", "a"));

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        assertThat(replies)
            .filteredOn(reply -> reply.status() != 200)
            .containsOnly(
                Reply.json(
                    422,
                    "{\"message\": \"Email has already been taken\", \"attributes\": [\"email\"]}"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void makesOneContactOfAllWhoGiveTheSameAddressAtOnce(Storage storage) throws Exception {
    try (Sandbox sandbox = storage.builder().seed(people()).start()) {
      Caller caller = new Caller(sandbox);
      String inbox = "/omnivibe/public/api/v1/inboxes/a/contacts/";

      List<Reply> replies =
          atOnce(i -> caller.send("PATCH", inbox + (i + 1), "{\"email\": \"one@acme.inc\"}"));

      assertThat(replies).extracting(Reply::status).containsOnly(200);
      List<Integer> ids = new ArrayList<>();
      for (int i = 1; i <= SENDERS; i++) {
        ids.add(caller.contact("omnivibe", "a", Integer.toString(i)).required("id").intValue());
      }
      assertThat(ids).containsOnly(ids.get(0));
    }
  }

  @Test
  void takesOneKindOfStoreAtATime() {
    Sandbox.Builder both = Sandbox.builder().data(folder).database("jdbc:postgresql://localhost/a");

    assertThatThrownBy(both::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Both data and database are set; set one of them, or none for a database in memory.");
  }

  @Test
  void saysWhyADatabaseCannotBeUsedWithoutItsCredentials() throws Exception {
    assertUnavailable(
        Sandbox.builder().database("jdbc:postgresql://eve:secret@127.0.0.1:1/a?password=secret"),
        "The sandbox cannot use the database postgresql://127.0.0.1:1/a: it does not answer; check host and port, and that it runs.");
    assertUnavailable(
        Storage.SERVER.place().in(Sandbox.builder()).database(Storage.missingDatabase()),
        "The sandbox cannot use the database %s: there is no such database; create it first."
            .formatted(Storage.missingDatabase().replaceAll("^jdbc:|\\?.*$", "")));
    Path file = Files.writeString(folder.resolve("file"), "");
    assertUnavailable(
        Sandbox.builder().data(file),
        "The sandbox cannot use the database in the folder %s: it is not a folder that can be written; choose another one."
            .formatted(file));
    Path damaged = Files.createDirectory(folder.resolve("damaged"));
    Files.writeString(damaged.resolve("sandbox.mv.db"), "secret".repeat(10_000));
    assertUnavailable(
        Sandbox.builder().data(damaged),
        "The sandbox cannot use the database in the folder %s: its files are damaged or of another version; choose another folder, or delete them."
            .formatted(damaged));
  }

  @Test
  void takesAddressesOfPostgresqlOnly() {
    assertThatThrownBy(() -> Sandbox.builder().database("jdbc:mysql://eve:secret@db/a").start())
        .isInstanceOf(SandboxException.class)
        .hasMessage(
            "The address of the database is not one of PostgreSQL; write it as jdbc:postgresql://HOST:PORT/DATABASE.");
  }

  private static void assertUnavailable(Sandbox.Builder builder, String message) {
    assertThatThrownBy(builder::start)
        .isInstanceOfSatisfying(
            SandboxException.class,
            e -> assertThat(e.code()).isEqualTo(SandboxException.DATABASE_UNAVAILABLE))
        .hasMessage(message);
  }

  /** As many contacts as senders, at two vendors. */
  private Path people() throws Exception {
    List<String> contacts = new ArrayList<>();
    for (int i = 1; i <= SENDERS; i++) {
      contacts.add("\"%d\": {\"id\": %d, \"name\": \"n%d\"}".formatted(i, i, i));
    }
    String all = "{" + String.join(",", contacts) + "}";
    return Files.writeString(
        folder.resolve("people.json"), "{\"99digital\": %s, \"omnivibe\": %s}".formatted(all, all));
  }

  private static Reply name(Caller caller, String key, String name) {
    return caller.send("PUT", CLERK_CHAT, "{\"name\": \"%s\"}".formatted(name), "apiKey", key);
  }

  private interface Update {
    Reply send(int number);
  }

  private static List<Reply> atOnce(Update update) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Callable<Reply>> tasks = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        int number = i;
        tasks.add(() -> update.send(number));
      }
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> reply : threads.invokeAll(tasks)) {
        replies.add(reply.get());
      }
      return replies;
    } finally {
      threads.shutdown();
    }
  }
}
