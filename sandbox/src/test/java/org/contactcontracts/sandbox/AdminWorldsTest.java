package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Worlds, contacts and snapshots through the admin API. */
@ParameterizedClass
@EnumSource(Storage.class)
class AdminWorldsTest {
  private static final String DEMO = "invent-537d3e51a39c8fe233806b775c3c6b19";

  private final Sandbox sandbox;
  private final Caller caller;

  AdminWorldsTest(Storage storage) {
    sandbox = storage.builder().start();
    caller = new Caller(sandbox);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void opensAWorldOnceAndTellsItsIdAlone() {
    Reply opened = admin("POST", "/worlds", "{\"vendor\": \"invent\", \"credential\": \"secret\"}");
    Reply again = admin("POST", "/worlds", "{\"vendor\": \"invent\", \"credential\": \"secret\"}");

    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.body().required("id").textValue()).matches("invent-[0-9a-f]{32}");
    assertThat(opened.body().required("contacts").intValue()).isPositive();
    assertThat(again).isEqualTo(opened);
    assertThat(opened.body().toString()).doesNotContain("secret");
    assertThat(get("/worlds").body().required("worlds")).containsExactly(opened.body());
  }

  @Test
  void listsWorldsPageByPageAndByVendor() {
    for (String vendor : new String[] {"omnivibe", "invent", "clerk-chat"}) {
      for (String credential : new String[] {"a", "b"}) {
        open(vendor, credential);
      }
    }

    JsonNode first = get("/worlds?limit=4").body();
    JsonNode second = get("/worlds?limit=4&after=" + first.required("next").textValue()).body();
    JsonNode ofOne = get("/worlds?vendor=omnivibe").body();

    assertThat(first.required("worlds")).hasSize(4);
    assertThat(second.required("worlds")).hasSize(2);
    assertThat(second.has("next")).isFalse();
    assertThat(ofOne.required("worlds"))
        .extracting(world -> world.required("vendor").textValue())
        .containsExactly("omnivibe", "omnivibe");
  }

  @Test
  void createsReadsAndDeletesAContactThatTheVendorServes() {
    String world = open("invent", "demo");
    String carol =
        Caller.seed("invent", "contact_alice")
            .put("id", "contact_carol")
            .put("name", "Carol")
            .toString();

    Reply created =
        admin(
            "POST",
            "/worlds/" + world + "/contacts",
            "{\"key\": \"contact_carol\", \"contact\": " + carol + "}");
    JsonNode listed = get("/worlds/" + world + "/contacts?containing=CAROL").body();

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(listed.required("contacts")).containsExactly(created.body());
    Reply renamed =
        caller.send(
            "PATCH",
            "/invent/orgs/org_acme/contacts/contact_carol",
            "{\"name\": \"Caroline\"}",
            "Authorization",
            "Bearer demo");
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(
            get("/worlds/" + world + "/contacts/contact_carol")
                .body()
                .at("/contact/name")
                .textValue())
        .isEqualTo("Caroline");
    assertThat(admin("DELETE", "/worlds/" + world + "/contacts/contact_carol", null))
        .isEqualTo(Reply.json(200, "{\"removed\": 1}"));
    assertThat(get("/worlds/" + world + "/contacts/contact_carol").status()).isEqualTo(404);
  }

  @Test
  void resetsAWorldAndKeepsItsSnapshots() {
    String world = open("invent", "demo");
    rename("Before");
    Reply taken = admin("PUT", "/worlds/" + world + "/snapshots/before", null);
    rename("After");

    JsonNode reset = admin("POST", "/worlds/" + world + "/reset", null).body();
    String name = name();
    Reply restored = admin("POST", "/worlds/" + world + "/snapshots/before/restore", null);

    assertThat(world).isEqualTo(DEMO);
    assertThat(taken.status()).isEqualTo(200);
    assertThat(reset.required("snapshots").intValue()).isEqualTo(1);
    assertThat(name).isEqualTo(Caller.seed("invent", "contact_alice").required("name").textValue());
    assertThat(restored.status()).isEqualTo(200);
    assertThat(name()).isEqualTo("Before");
    assertThat(get("/worlds/" + world + "/snapshots").body().required("snapshots"))
        .containsExactly(taken.body());
    assertThat(admin("DELETE", "/worlds/" + world + "/snapshots/before", null).body())
        .isEqualTo(Reply.tree("{\"removed\": 1}"));
    assertThat(get("/worlds/" + world + "/snapshots").body().required("snapshots")).isEmpty();
  }

  @Test
  void countsTheSnapshotsOfEachWorld() {
    String first = open("invent", "first");
    String second = open("invent", "second");
    admin("PUT", "/worlds/" + second + "/snapshots/one", null);
    admin("PUT", "/worlds/" + second + "/snapshots/two", null);
    admin("PUT", "/worlds/" + second + "/snapshots/three", null);

    JsonNode none = get("/worlds/" + first).body();
    JsonNode three = get("/worlds/" + second).body();

    assertThat(none.required("snapshots").intValue()).isZero();
    assertThat(three.required("snapshots").intValue()).isEqualTo(3);
    assertThat(three.required("contacts").intValue()).isEqualTo(2);
  }

  @Test
  void keepsInASnapshotWhereEachKeyLeads() {
    String world = open("omnivibe", "demo");
    String inbox = "/omnivibe/public/api/v1/inboxes/demo/contacts/";
    caller.send("PATCH", inbox + "alice", "{\"email\": \"bob@acme.inc\"}");
    admin("PUT", "/worlds/" + world + "/snapshots/merged", null);
    admin("POST", "/worlds/" + world + "/reset", null);
    JsonNode apart = get("/worlds/" + world + "/contacts").body().required("contacts");
    admin("POST", "/worlds/" + world + "/snapshots/merged/restore", null);

    JsonNode together = get("/worlds/" + world + "/contacts").body().required("contacts");
    JsonNode second = get("/worlds/" + world + "/contacts?after=alice").body().required("contacts");
    admin("DELETE", "/worlds/" + world + "/contacts/alice", null);
    Reply gone = caller.send("PATCH", inbox + "bob", "{}");

    assertThat(apart).extracting(c -> c.at("/contact/id").intValue()).containsExactly(123, 124);
    assertThat(together).extracting(c -> c.at("/contact/id").intValue()).containsExactly(124, 124);
    assertThat(together).extracting(c -> c.at("/key").textValue()).containsExactly("alice", "bob");
    assertThat(second).extracting(c -> c.at("/key").textValue()).containsExactly("bob");
    assertThat(gone.status()).isEqualTo(404);
  }

  @Test
  void findsContactsByATextOfTheirsInAnyCase() {
    String world = open("clerk-chat", "demo");

    assertThat(keys(world, "BOB%40ACME")).containsExactly("2");
    assertThat(keys(world, "b_b")).isEmpty();
    assertThat(keys(world, "%25")).isEmpty();
    assertThat(keys(world, "%00")).isEmpty();
    assertThat(keys(world, "acme")).containsExactly("1", "2");
  }

  @Test
  void updatesAContactInAWorldThatWasDeletedMeanwhile() {
    open("invent", "demo");
    rename("Before");

    admin("DELETE", "/worlds/" + DEMO, null);
    rename("After");

    assertThat(name()).isEqualTo("After");
    assertThat(get("/worlds").body().required("worlds")).hasSize(1);
  }

  @Test
  void deletesAWorld() {
    String world = open("invent", "demo");
    rename("Somebody");

    Reply deleted = admin("DELETE", "/worlds/" + world, null);
    Reply again = admin("DELETE", "/worlds/" + world, null);

    assertThat(deleted).isEqualTo(Reply.json(200, "{\"removed\": 1}"));
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.body().required("detail").textValue())
        .isEqualTo(
            "There is no such world; list them with GET /_sandbox/worlds, or open one with POST /_sandbox/worlds.");
  }

  @Test
  void saysWhatIsWrongWithAContact() {
    String world = open("clerk-chat", "demo");

    Reply taken =
        admin(
            "POST",
            "/worlds/" + world + "/contacts",
            "{\"key\": \"1\", \"contact\": " + Caller.seed("clerk-chat", "1") + "}");
    Reply invalid =
        admin(
            "POST",
            "/worlds/" + world + "/contacts",
            "{\"key\": \"9\", \"contact\": {\"id\": \"nine\"}}");
    Reply unknown =
        admin("POST", "/worlds/" + DEMO + "/contacts", "{\"key\": \"9\", \"contact\": {}}");

    assertThat(taken.status()).isEqualTo(409);
    assertThat(invalid.status()).isEqualTo(422);
    assertThat(invalid.body().required("findings")).isNotEmpty();
    assertThat(unknown.status()).isEqualTo(404);
  }

  @Test
  void refusesWhatItsContractDoesNotKnow() {
    Reply limit = get("/worlds?limit=1001");
    Reply misspelt = get("/worlds?limits=10");
    Reply body = admin("POST", "/worlds", "{\"vendor\": \"acme\", \"credential\": \"a\"}");
    Reply nothing = get("/nothing");
    Reply method = admin("PATCH", "/worlds", "{}");

    assertThat(limit.status()).isEqualTo(400);
    assertThat(limit.contentType()).isEqualTo("application/problem+json");
    assertThat(limit.body().required("findings").get(0).required("instance").textValue())
        .isEqualTo("/limit");
    assertThat(misspelt.body().required("detail").textValue())
        .isEqualTo(
            "The contract does not know the query parameter \"limits\"; if \"limit\" was meant, rename it, else remove it.");
    assertThat(body.status()).isEqualTo(400);
    assertThat(nothing.status()).isEqualTo(404);
    assertThat(method.status()).isEqualTo(405);
  }

  private List<String> keys(String world, String containing) {
    return get("/worlds/" + world + "/contacts?containing=" + containing)
        .body()
        .required("contacts")
        .findValuesAsText("key");
  }

  private String open(String vendor, String credential) {
    return admin(
            "POST",
            "/worlds",
            "{\"vendor\": \"" + vendor + "\", \"credential\": \"" + credential + "\"}")
        .body()
        .required("id")
        .textValue();
  }

  private void rename(String name) {
    Reply reply =
        caller.send(
            "PATCH",
            "/invent/orgs/org_acme/contacts/contact_alice",
            "{\"name\": \"" + name + "\"}",
            "Authorization",
            "Bearer demo");
    assertThat(reply.status()).isEqualTo(200);
  }

  private String name() {
    return caller.contact("invent", "demo", "contact_alice").required("name").textValue();
  }

  private Reply get(String path) {
    return caller.get("/_sandbox" + path);
  }

  private Reply admin(String method, String path, @org.jspecify.annotations.Nullable String body) {
    return body == null
        ? caller.bare(method, "/_sandbox" + path)
        : caller.send(method, "/_sandbox" + path, body);
  }
}
