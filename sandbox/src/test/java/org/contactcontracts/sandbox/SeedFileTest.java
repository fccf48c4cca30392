package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedFileTest {
  private static final String CARL = "{\"id\": \"7\", \"name\": \"Carl\"}";
  private static final int MANY = 25_000;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @ParameterizedTest
  @EnumSource(Storage.class)
  void startsEachWorldWithTheContactsOfTheFile(Storage storage) {
    Path file = file("{\"clerk-chat\": {\"7\": %s}}".formatted(CARL));
    try (Sandbox sandbox = storage.builder().seed(file).start()) {
      Caller caller = new Caller(sandbox);

      Reply carl = put(caller, "7", "{\"name\": \"Carla\"}", "a");
      Reply alice = put(caller, "1", "{}", "a");

      assertThat(carl.body().at("/data/name").textValue()).isEqualTo("Carla");
      assertThat(alice.status()).isEqualTo(404);
      assertThat(caller.contact("clerk-chat", "b", "7")).isEqualTo(Reply.tree(CARL));
      assertThat(caller.contact("invent", "a", "contact_alice"))
          .isEqualTo(Caller.seed("invent", "contact_alice"));
    }
  }

  @Test
  void leavesWorldsThatWereMadeBeforeAsTheyAre() {
    Path data = folder.resolve("data");
    try (Sandbox before = Sandbox.builder().data(data).start()) {
      put(new Caller(before), "1", "{\"name\": \"Eve\"}", "old");
    }
    Path file = file("{\"clerk-chat\": {\"7\": %s}}".formatted(CARL));
    for (int start = 0; start < 2; start++) {
      try (Sandbox after = Sandbox.builder().data(data).seed(file).start()) {
        Caller caller = new Caller(after);

        assertThat(caller.contact("clerk-chat", "old", "1").required("name").textValue())
            .isEqualTo("Eve");
        assertThat(put(caller, "7", "{}", "new" + start).status()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Storage.class)
  void takesMoreContactsThanOneBatch(Storage storage) throws IOException {
    Path file = folder.resolve("many.json");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("{\"99digital\": {");
      for (int id = 1; id <= MANY; id++) {
        writer.write(
            "%s\"%d\": {\"id\": %2$d, \"name\": \"n\", \"email\": \"m%2$d@acme.inc\"}"
                .formatted(id == 1 ? "" : ",", id));
      }
      writer.write("}}");
    }
    try (Sandbox sandbox = storage.builder().seed(file).start()) {
      Caller caller = new Caller(sandbox);

      Reply last = mail(caller, MANY, "new@acme.inc");
      Reply taken = mail(caller, MANY, "M1@acme.inc");

      assertThat(last.body().at("/payload/contact/email").textValue()).isEqualTo("new@acme.inc");
      assertThat(taken)
          .isEqualTo(
              Reply.json(
                  422,
                  "{\"message\": \"Email has already been taken\", \"attributes\": [\"email\"]}"));
    }
  }

  @Test
  void saysWhichContactBreaksTheContractAndHowToMendIt() {
    assertRefused(
        "{\"clerk-chat\": {\"7\": {\"id\": \"7\", \"name\": 5}}}",
        "breaks the contract of clerk-chat: The value at /clerk-chat/7/name is a whole number, and the contract allows a string; send a string.");
    assertRefused(
        "{\"99digital\": {\"7\": {\"id\": 7, \"email\": true}}}",
        "breaks the contract of 99digital: The value at /99digital/7/email is a boolean, and the contract allows a string or null; send a string or null.");
    assertRefused(
        "{\"omnivibe\": {\"a/b~c\": []}}",
        "breaks the contract of omnivibe: The contact at /omnivibe/a~1b~0c is an array, and the contract allows an object; send an object, which may have \"id\", \"name\", \"email\", \"phone_number\", \"identifier\", \"blocked\", \"additional_attributes\" and 12 more.");
    assertRefused(
        "{\"clerk-chat\": {\"8\": %s}}".formatted(CARL),
        "breaks the contract of clerk-chat: The contact at /clerk-chat/8 has another id than its key; make its member \"id\" the same as its key.");
  }

  @Test
  void saysWhichContactsShareWhatTheyMayNot() {
    assertRefused(
        "{\"clerk-chat\": {\"7\": %s, \"7\": %s}}".formatted(CARL, CARL),
        "has at /clerk-chat/7 a contact with the key of another one; give each its own.");
    assertRefused(
        "{\"99digital\": {\"1\": {\"id\": 1, \"email\": \"a@b.c\"}, \"2\": {\"id\": 2, \"email\": \"A@b.c\"}}}",
        "has at /99digital/2 a contact with the email of another one; give each its own.");
    assertRefused(
        "{\"omnivibe\": {\"a\": {\"phone_number\": \"+15\"}, \"b\": {\"phone_number\": \"+15\"}}}",
        "has at /omnivibe/b a contact with the phone_number of another one; give each its own.");
  }

  @Test
  void saysWhereTheFileIsNoSeed() {
    assertRefused(
        "{\"acme\": {}}",
        "has the member /acme, and there is no such vendor; name one of 99digital, clerk-chat, invent, omnivibe.");
    assertRefused("[]", "has no object in it; write an object with a member for each vendor.");
    assertRefused(
        "{\"invent\": 1}",
        "has no object at /invent; write an object with a member for each contact.");
    assertRefused(
        "{\"invent\": {}\n,}",
        "is not JSON at line 2, column 2, or has a member twice there; mend it there.");
    assertRefused("{} {}", "goes on after its end; take out what follows the last brace.");
  }

  @Test
  void saysWhenThereIsNoFile() {
    Path file = folder.resolve("missing.json");

    assertThatThrownBy(() -> Sandbox.builder().seed(file).start())
        .isInstanceOfSatisfying(
            SandboxException.class,
            e -> assertThat(e.code()).isEqualTo(SandboxException.SEED_INVALID))
        .hasMessage(
            "The seed file %s cannot be read; check that it exists and may be read."
                .formatted(file));
  }

  private void assertRefused(String json, String problem) {
    Path file = file(json);
    assertThatThrownBy(() -> Sandbox.builder().seed(file).start())
        .isInstanceOfSatisfying(
            SandboxException.class,
            e -> assertThat(e.code()).isEqualTo(SandboxException.SEED_INVALID))
        .hasMessage("The seed file %s %s".formatted(file, problem));
  }

  private Path file(String json) {
    try {
      return Files.writeString(folder.resolve("seed.json"), json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply put(Caller caller, String id, String body, String key) {
    return caller.send("PUT", "/clerk-chat/public/contacts/" + id, body, "apiKey", key);
  }

  private static Reply mail(Caller caller, int id, String email) {
    ObjectNode body = ((ObjectNode) Reply.tree("{}")).put("email", email);
    return caller.send(
        "PATCH",
        "/99digital/api/v1/accounts/1/contacts/" + id,
        body.toString(),
        "api_access_token",
        "many");
  }
}
