package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.DatabaseAddress;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final String ALICE = "/invent/orgs/c/contacts/contact_alice";

  @Test
  void countsRequestsVerdictsFaultsAndWorlds() {
    try (Sandbox sandbox = Sandbox.start()) {
      Caller caller = new Caller(sandbox);
      update(caller, "{\"name\":\"Eve\"}");
      update(caller, "{\"name\":\"Bob\"}");
      update(caller, "{\"nam\":\"Eve\"}");
      caller.send(
          "PATCH", ALICE, "{}", "Authorization", "Bearer a", "Sandbox-Fault", "unavailable");
      caller.send("PATCH", "/invent/orgs/c", "{}", "Authorization", "Bearer a");
      caller.get("/_sandbox/journal");

      HttpResponse<String> page = metrics(caller);

      assertThat(page.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain;").contains("0.0.4"));
      assertThat(page.body())
          .contains(
              requests("updateContact", "2xx") + " 2\n",
              requests("updateContact", "4xx") + " 1\n",
              requests("updateContact", "5xx") + " 1\n",
              requests("none", "4xx") + " 1\n",
              requests("updateContactChannel", "2xx") + " 0\n",
              kept("updateContact", "violating") + " 1.0\n",
              "sandbox_faults_total{fault=\"unavailable\"} 1.0\n",
              "sandbox_journal_dropped_total 0.0\n",
              "sandbox_worlds 1.0\n",
              "jvm_memory_used_bytes{",
              "process_files_open_files ");
      assertThat(metrics(caller).body()).contains(requests("updateContact", "2xx") + " 2\n");
    }
  }

  @Test
  void showsMetricsToThoseOnlyWhoMayUseTheAdminApi() {
    try (Sandbox sandbox = Sandbox.builder().adminToken("token").start()) {
      Caller caller = new Caller(sandbox);

      assertThat(status(caller, "/metrics")).isEqualTo(200);
      assertThat(status(caller, "/metrics", "Authorization", "Bearer token")).isEqualTo(200);
      assertThat(status(caller, "/metrics", "Authorization", "Bearer other")).isEqualTo(401);
      assertThat(status(caller, "/metrics", "X-Forwarded-For", "192.0.2.1")).isEqualTo(401);
      assertThat(status(caller, "/metrics", "Origin", "http://example.com")).isEqualTo(403);
      assertThat(status(caller, "/health", "X-Forwarded-For", "192.0.2.1")).isEqualTo(200);
    }
  }

  @Test
  void isWellWhileTheDatabaseAnswers() {
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(new Caller(sandbox).get("/health"))
          .isEqualTo(Reply.json(200, "{\"status\": \"UP\", \"database\": \"UP\"}"));
    }
  }

  @Test
  void isNotWellOnceTheDatabaseHasGone() {
    Database database = Database.open(DatabaseAddress.inMemory());
    assertThat(database.answers()).isTrue();

    database.close();

    assertThat(database.answers()).isFalse();
  }

  private static void update(Caller caller, String body) {
    caller.send("PATCH", ALICE, body, "Authorization", "Bearer a");
  }

  private static HttpResponse<String> metrics(Caller caller) {
    return caller.exchange(caller.request("/metrics").GET().build());
  }

  private static int status(Caller caller, String path, String... headers) {
    return caller.exchange(caller.request(path, headers).GET().build()).statusCode();
  }

  private static String requests(String operation, String status) {
    return "sandbox_requests_seconds_count{operation=\"%s\",status=\"%s\",vendor=\"invent\"}"
        .formatted(operation, status);
  }

  private static String kept(String operation, String verdict) {
    return "sandbox_journal_kept_total{operation=\"%s\",vendor=\"invent\",verdict=\"%s\"}"
        .formatted(operation, verdict);
  }
}
