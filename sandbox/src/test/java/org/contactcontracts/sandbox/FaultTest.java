package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults by header and by rule, as a caller meets them. */
class FaultTest {
  private static final String ALICE = "/invent/orgs/org_acme/contacts/contact_alice";

  private final ManualClock clock = new ManualClock();
  private final Sandbox sandbox = Sandbox.builder().clock(clock).start();
  private final Caller caller = new Caller(sandbox);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void limitsTheRateInEachForm() {
    assertThat(retryAfter("rate-limit")).contains("30");
    assertThat(retryAfter("rate-limit; seconds=5")).contains("5");
    assertThat(retryAfter("rate-limit; retryAfter=missing")).isEmpty();
    assertThat(retryAfter("rate-limit; retryAfter=malformed")).contains("soon");
    assertThat(retryAfter("rate-limit; retryAfter=date; seconds=60").orElseThrow())
        .matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
    assertThat(send("rate-limit").statusCode()).isEqualTo(429);
    assertThat(send("rate-limit").body()).isEqualTo("{\"message\":\"Too many requests\"}");
  }

  @Test
  void failsInBurstsAndThenLetsOneThrough() {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      statuses.add(send("unavailable; burst=2").statusCode());
    }

    assertThat(statuses).containsExactly(503, 503, 200, 503, 503, 200);
  }

  @ParameterizedTest
  @CsvSource({
    "invent, 429",
    "invent, 500",
    "invent, 503",
    "99digital, 429",
    "99digital, 500",
    "omnivibe, 429",
    "omnivibe, 500"
  })
  void failsAsTheContractDocumentsIt(String vendor, int status) {
    String fault = status == 429 ? "rate-limit" : status == 500 ? "server-error" : "unavailable";

    HttpResponse<String> response = Requests.to(caller, vendor, "Sandbox-Fault", fault);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(
            Contract.of(vendor)
                .operation("updateContact")
                .response(status, response.headers().firstValue("Content-Type").orElseThrow())
                .orElseThrow()
                .validate(response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(Verdict.conforming());
  }

  @Test
  void resetsTheConnectionAfterTheUpdate() {
    assertThatThrownBy(() -> send("reset")).hasRootCauseInstanceOf(java.io.IOException.class);
    assertThatThrownBy(() -> send("reset; bytes=10"))
        .hasRootCauseInstanceOf(java.io.IOException.class);

    assertThat(caller.contact("invent", "demo", "contact_alice").required("name").textValue())
        .isEqualTo("Eve");
    JsonNode exchanges = caller.get("/_sandbox/journal").body().required("exchanges");
    assertThat(exchanges.get(0).has("status")).isFalse();
    assertThat(exchanges.get(0).required("fault").textValue()).isEqualTo("reset");
    assertThat(exchanges.get(1).required("status").intValue()).isEqualTo(200);
  }

  @Test
  void spoilsTheBody() {
    String whole = send("delay; millis=1").body();

    assertThat(send("truncated-json; bytes=7").body()).isEqualTo(whole.substring(0, 7));
    assertThat(send("truncated-json").body()).hasSize(whole.length() / 2);
    assertThat(send("malformed-json").body())
        .isEqualTo(whole.substring(0, whole.length() - 1) + ",,}");
    assertThat(send("wrong-content-type").headers().firstValue("Content-Type"))
        .contains("text/html;charset=UTF-8");
    assertThat(send("slow-body; millis=1").body()).isEqualTo(whole);
  }

  @Test
  void delaysTheAnswer() {
    long start = System.nanoTime();

    send("delay; millis=300");

    // A lower bound cannot fail on a slow machine.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
  }

  @ParameterizedTest
  @CsvSource({
    "invent, missing-member, required",
    "99digital, missing-member, required",
    "99digital, new-enum-value, enum"
  })
  void breaksTheContract(String vendor, String fault, String keyword) {
    HttpResponse<String> response = Requests.to(caller, vendor, "Sandbox-Fault", fault);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(
            Contract.of(vendor)
                .operation("updateContact")
                .response(200)
                .orElseThrow()
                .validate(response.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .findings())
        .extracting(Finding::keyword)
        .contains(keyword);
  }

  @ParameterizedTest
  @CsvSource({"invent", "99digital", "omnivibe", "clerk-chat"})
  void addsAMemberThatTheContractDoesNotKnow(String vendor) {
    HttpResponse<String> response = Requests.to(caller, vendor, "Sandbox-Fault", "new-member");

    JsonNode exchange = caller.get("/_sandbox/journal/1").body();
    assertThat(response.body()).contains("sandbox_invention");
    assertThat(exchange.required("verdict").textValue()).isEqualTo("conforming");
    assertThat(exchange.required("findings").get(0).required("rule").textValue())
        .isEqualTo("unknown-response-member");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flood|The header Sandbox-Fault names no fault \"flood\"; name one of rate-limit, server-error, unavailable, delay, slow-body, reset, truncated-json, malformed-json, wrong-content-type, new-member, new-enum-value, missing-member.",
        "delay; millis=x|The parameter millis of the header Sandbox-Fault is \"x\"; give it a whole number from 1 to 60000.",
        "delay; millis=60001|The parameter millis of the header Sandbox-Fault is \"60001\"; give it a whole number from 1 to 60000.",
        "delay; probability=1.5|The parameter probability of the header Sandbox-Fault is \"1.5\"; give it a number from 0 to 1.",
        "delay; milis=5|The header Sandbox-Fault has a parameter \"milis\" that there is not; there are seed, every, probability, count, burst, retryAfter, seconds, millis and bytes.",
        "delay; millis|The header Sandbox-Fault has a part \"millis\" that is no parameter; write name=value.",
        "delay; millis=5; millis=6|The header Sandbox-Fault has the parameter \"millis\" twice; give it once."
      })
  void saysWhatIsWrongWithAHeader(String header, String detail) {
    HttpResponse<String> response = send(header);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Reply.tree(response.body()).required("detail").textValue()).isEqualTo(detail);
  }

  @Test
  void strikesEachThirdRequestOfAWorldWhateverOthersDo() {
    Reply created =
        caller.send(
            "POST",
            "/_sandbox/faults",
            "{\"id\": \"third\", \"fault\": \"server-error\", \"vendor\": \"invent\", \"every\": 3, \"count\": 2}");
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      statuses.add(status("one"));
      status("other");
    }

    assertThat(created.status()).as(created.toString()).isEqualTo(200);
    assertThat(statuses).containsExactly(200, 200, 500, 200, 200, 500, 200, 200, 200, 200);
    JsonNode rule = caller.get("/_sandbox/faults/third").body();
    assertThat(rule.required("decided").longValue()).isEqualTo(20);
    assertThat(rule.required("struck").longValue()).isEqualTo(4);
  }

  @Test
  void givesTheSameFaultsForTheSameSeed() {
    caller.send(
        "POST",
        "/_sandbox/faults",
        "{\"fault\": \"server-error\", \"seed\": 42, \"probability\": 0.5}");

    List<Integer> one = new ArrayList<>();
    List<Integer> other = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      one.add(status("one"));
    }
    for (int i = 0; i < 40; i++) {
      other.add(status("other"));
    }

    assertThat(other).isEqualTo(one);
    assertThat(one).contains(200, 500);
  }

  @Test
  void listsAndRemovesRules() {
    String rule =
        "{\"id\": \"slow\", \"fault\": \"delay\", \"millis\": 5, \"worldId\": \"invent-00000000000000000000000000000000\", \"method\": \"PATCH\", \"operation\": \"updateContact\"}";
    caller.send("POST", "/_sandbox/faults", rule);
    Reply taken = caller.send("POST", "/_sandbox/faults", rule);
    Reply made = caller.send("POST", "/_sandbox/faults", "{\"fault\": \"reset\"}");

    assertThat(taken.status()).isEqualTo(409);
    assertThat(caller.get("/_sandbox/faults").body().required("faults"))
        .extracting(fault -> fault.required("id").textValue())
        .containsExactly("slow", made.body().required("id").textValue());
    assertThat(caller.bare("DELETE", "/_sandbox/faults/slow"))
        .isEqualTo(Reply.json(200, "{\"removed\": 1}"));
    assertThat(caller.bare("DELETE", "/_sandbox/faults/slow").status()).isEqualTo(404);
    assertThat(caller.bare("DELETE", "/_sandbox/faults"))
        .isEqualTo(Reply.json(200, "{\"removed\": 1}"));
    assertThat(caller.get("/_sandbox/faults").body().required("faults")).isEmpty();
  }

  private java.util.Optional<String> retryAfter(String fault) {
    return send(fault).headers().firstValue("Retry-After");
  }

  private HttpResponse<String> send(String fault) {
    return Requests.to(caller, "invent", "Sandbox-Fault", fault);
  }

  private int status(String token) {
    return Requests.raw(
            caller
                .request(
                    ALICE, "Authorization", "Bearer " + token, "Content-Type", "application/json")
                .method(
                    "PATCH",
                    java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\": \"Eve\"}"))
                .build())
        .statusCode();
  }
}
