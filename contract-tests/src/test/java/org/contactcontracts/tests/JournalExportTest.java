package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.traffic.Audit;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox's journal exports, the checker of recordings reads. */
class JournalExportTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"har", "ndjson"})
  void aConformingRunHasNoFindingsThoughItIsMasked(String format) throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      sendEverySample(sandbox);

      List<ExchangeVerdict> verdicts = new ArrayList<>();
      Summary summary = check(sandbox, format, verdicts);

      assertThat(verdicts).isEmpty();
      assertThat(summary.exchanges()).isGreaterThan(60).isEqualTo(summary.conforming());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"har", "ndjson"})
  void whatBrokeTheContractDoesSoInTheExport(String format) throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      String path = "/invent/orgs/org_acme/contacts/contact_alice";
      send(sandbox, "PATCH", path, "{\"nmae\":\"Eve\"}", "Authorization", "Bearer demo");
      send(sandbox, "PATCH", path, "{\"name\":\"Eve\"", "Authorization", "Bearer demo");
      send(sandbox, "PATCH", path, "{\"name\":\"Eve\"}");
      send(
          sandbox,
          "PATCH",
          path,
          "{}",
          "Authorization",
          "Bearer demo",
          "Sandbox-Fault",
          "missing-member");
      send(
          sandbox,
          "PATCH",
          path,
          "{}",
          "Authorization",
          "Bearer demo",
          "Sandbox-Fault",
          "truncated-json");

      List<ExchangeVerdict> verdicts = new ArrayList<>();
      check(sandbox, format, verdicts);

      assertThat(verdicts)
          .extracting(
              verdict ->
                  verdict.findings().stream()
                      .map(TrafficFinding::rule)
                      .map(Object::toString)
                      .toList())
          .containsExactly(
              List.of("unknown-request-member"),
              List.of("request-body-syntax"),
              List.of("authentication"),
              List.of("response-body"),
              List.of("response-body-syntax"));
    }
  }

  /** Sends every sample of a JSON request that the contracts accept. */
  private static void sendEverySample(Sandbox sandbox) throws IOException, InterruptedException {
    int world = 0;
    List<Sample> samples =
        Samples.where(
                sample ->
                    sample.accepted()
                        && sample.part().equals("request")
                        && sample.operation().equals("updateContact"))
            .toList();
    for (Sample sample : samples) {
      world++;
      String credential = "demo" + world;
      String json = sample.json().toString();
      switch (sample.vendor()) {
        case "invent" ->
            send(
                sandbox,
                "PATCH",
                "/invent/orgs/org_acme/contacts/contact_alice",
                json,
                "Authorization",
                "Bearer " + credential);
        case "99digital" ->
            send(
                sandbox,
                "PATCH",
                "/99digital/api/v1/accounts/1/contacts/1",
                json,
                "api_access_token",
                credential);
        case "omnivibe" ->
            send(
                sandbox,
                "PATCH",
                "/omnivibe/public/api/v1/inboxes/" + credential + "/contacts/alice",
                json);
        default ->
            send(sandbox, "PUT", "/clerk-chat/public/contacts/1", json, "apiKey", credential);
      }
    }
  }

  private static void send(
      Sandbox sandbox, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(sandbox, path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    HTTP.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofString());
  }

  private static Summary check(Sandbox sandbox, String format, List<ExchangeVerdict> verdicts)
      throws IOException, InterruptedException {
    URI export = address(sandbox, "/_sandbox/journal/export?format=" + format);
    byte[] recording =
        HTTP.send(HttpRequest.newBuilder(export).build(), BodyHandlers.ofByteArray()).body();
    ExchangeChecker.Builder checker = ExchangeChecker.builder();
    for (String vendor : Contract.vendors()) {
      checker.server(vendor, sandbox.baseUrl(vendor).toString());
    }
    return Audit.of(checker.build())
        .run(new ByteArrayInputStream(recording), (exchange, verdict) -> verdicts.add(verdict));
  }

  private static URI address(Sandbox sandbox, String path) {
    return URI.create("http://127.0.0.1:" + sandbox.port() + path);
  }
}
