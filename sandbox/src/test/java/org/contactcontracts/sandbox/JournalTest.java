package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the journal keeps of what came and went. */
class JournalTest {
  private static final String ALICE = "/invent/orgs/org_acme/contacts/contact_alice";

  private final Sandbox sandbox = Sandbox.builder().journalSize(20).journalBodyBytes(40).start();
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void showsAConformingExchangeMasked() {
    rename("Alice Martin", "demo");

    JsonNode summary = list("").get(0);
    JsonNode exchange = get("/journal/" + summary.required("sequence").longValue());

    assertThat(summary.required("sequence").longValue()).isEqualTo(1);
    assertThat(summary.required("vendor").textValue()).isEqualTo("invent");
    assertThat(summary.required("operation").textValue()).isEqualTo("updateContact");
    assertThat(summary.required("worldId").textValue()).matches("invent-[0-9a-f]{32}");
    assertThat(summary.required("method").textValue()).isEqualTo("PATCH");
    assertThat(summary.required("path").textValue())
        .isEqualTo("/invent/orgs/aaa_aaaa/contacts/aaaaaaa_aaaaa");
    assertThat(summary.required("status").intValue()).isEqualTo(200);
    assertThat(summary.required("verdict").textValue()).isEqualTo("conforming");
    assertThat(summary.required("findingCount").intValue()).isZero();
    assertThat(exchange.at("/request/body").textValue()).isEqualTo("{\"name\":\"Aaaaa Aaaaaa\"}");
    assertThat(exchange.at("/request/bytes").intValue()).isEqualTo(24);
    assertThat(header(exchange.at("/request"), "Authorization")).isEqualTo("Bearer ***");
    assertThat(header(exchange.at("/request"), "Content-Type")).isEqualTo("application/json");
    assertThat(header(exchange.at("/request"), "User-Agent")).isEqualTo("***");
    assertThat(exchange.required("findings")).isEmpty();
  }

  @Test
  void cutsAndMarksALongBody() {
    rename("A name that is longer than forty bytes, as a name may be", "demo");

    JsonNode exchange = get("/journal/1");

    assertThat(exchange.at("/request/body").textValue())
        .isEqualTo("{\"name\":\"A aaaa aaaa aa aaaaaa aaaa aaaa");
    assertThat(exchange.at("/request/leftOut").textValue())
        .isEqualTo("The body is cut after 40 bytes.");
  }

  @Test
  void saysWhereAndWhyAMessageBreaksTheContract() {
    caller.send("PATCH", ALICE, "{\"nmae\": \"Alice\"}", "Authorization", "Bearer demo");

    JsonNode summary = list("?verdict=violating").get(0);
    JsonNode finding = get("/journal/1").required("findings").get(0);

    assertThat(summary.required("status").intValue()).isEqualTo(400);
    assertThat(finding.required("message").textValue()).isEqualTo("request");
    assertThat(finding.required("rule").textValue()).isEqualTo("unknown-request-member");
    assertThat(finding.required("severity").textValue()).isEqualTo("error");
    assertThat(finding.required("problem").textValue())
        .isEqualTo("The body has the member \"aaaa\", which the contract does not know.");
    assertThat(finding.required("remedy").textValue())
        .isEqualTo("If \"name\" was meant, rename it, else remove it.");
    assertThat(finding.required("contract").textValue())
        .isEqualTo("#/components/schemas/UpdateContactRequest/additionalProperties");
    assertThat(finding.required("line").intValue()).isPositive();
  }

  @Test
  void keepsWhoeverIsRefusedAndWhateverLeadsNowhere() {
    caller.send("PATCH", ALICE, "{}");
    caller.send("PATCH", "/invent/nothing/here", "{}", "Authorization", "Bearer demo");

    JsonNode refused = list("").get(0);
    JsonNode nowhere = list("").get(1);

    assertThat(refused.has("worldId")).isFalse();
    assertThat(refused.required("status").intValue()).isEqualTo(401);
    assertThat(refused.required("verdict").textValue()).isEqualTo("violating");
    assertThat(nowhere.required("path").textValue()).isEqualTo("/invent/aaaaaaa/aaaa");
    assertThat(nowhere.required("verdict").textValue()).isEqualTo("undocumented");
    assertThat(nowhere.has("operation")).isFalse();
  }

  @Test
  void keepsAsManyAsItMayAndNumbersGoOn() {
    IntStream.range(0, 50).forEach(i -> rename("Alice " + i, "demo"));

    JsonNode all = list("");
    JsonNode cleared = caller.bare("DELETE", "/_sandbox/journal").body();
    rename("Alice", "demo");

    assertThat(all).hasSize(20);
    assertThat(all.get(0).required("sequence").longValue()).isEqualTo(31);
    assertThat(all.get(19).required("sequence").longValue()).isEqualTo(50);
    assertThat(cleared).isEqualTo(Reply.tree("{\"removed\": 20}"));
    assertThat(list("")).hasSize(1);
    assertThat(list("").get(0).required("sequence").longValue()).isEqualTo(51);
  }

  @Test
  void findsByWorldVendorOperationStatusAndWhatIsNewer() {
    rename("Alice", "demo");
    rename("Bob", "other");
    caller.send("PUT", "/clerk-chat/public/contacts/1", "{}", "apiKey", "demo");
    String world = list("").get(1).required("worldId").textValue();

    assertThat(list("?worldId=" + world)).hasSize(1);
    assertThat(list("?vendor=clerk-chat")).hasSize(1);
    assertThat(list("?operation=updateContact&status=200&vendor=invent")).hasSize(2);
    assertThat(list("?after=2")).hasSize(1);
    assertThat(list("?limit=2")).hasSize(2);
  }

  @Test
  void waitsForWhatIsNewer() {
    CompletableFuture<JsonNode> waiting =
        CompletableFuture.supplyAsync(
            () -> new Caller(sandbox).get("/_sandbox/journal?wait=30").body());

    rename("Alice", "demo");

    assertThat(waiting.join().required("exchanges")).hasSize(1);
    assertThat(get("/journal?after=1&wait=1").required("exchanges")).isEmpty();
  }

  @Test
  void exportsHarAndLines() {
    rename("Alice", "demo");
    rename("Bob", "demo");

    JsonNode har = get("/journal/export");
    String lines =
        caller
            .exchange(caller.request("/_sandbox/journal/export?format=ndjson").GET().build())
            .body();

    assertThat(har.at("/log/version").textValue()).isEqualTo("1.2");
    assertThat(har.at("/log/entries")).hasSize(2);
    assertThat(har.at("/log/entries/0/request/url").textValue())
        .isEqualTo(
            "http://127.0.0.1:" + sandbox.port() + "/invent/orgs/aaa_aaaa/contacts/aaaaaaa_aaaaa");
    assertThat(lines.lines()).hasSize(2).allSatisfy(line -> Reply.tree(line));
  }

  private void rename(String name, String token) {
    caller.send("PATCH", ALICE, "{\"name\": \"" + name + "\"}", "Authorization", "Bearer " + token);
  }

  private JsonNode list(String query) {
    return get("/journal" + query).required("exchanges");
  }

  private JsonNode get(String path) {
    return caller.get("/_sandbox" + path).body();
  }

  private static String header(JsonNode message, String name) {
    for (JsonNode header : message.required("headers")) {
      if (header.required("name").textValue().equalsIgnoreCase(name)) {
        return header.required("value").textValue();
      }
    }
    throw new AssertionError("There is no header " + name + " in " + message);
  }
}
