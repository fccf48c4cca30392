package org.contactcontracts.traffic.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Coverage.Kind;
import org.contactcontracts.traffic.Coverage.State;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.ContractException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCheckerTest {
  private static final String CONTRACT =
      """
      openapi: 3.1.1
      info: {title: Pets}
      servers: [{url: 'https://pets.invalid/v1'}]
      paths:
        /pets/{id}:
          put:
            operationId: putPet
            parameters: [{name: id, in: path, required: true, schema: {type: string}}]
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [name]
                    properties:
                      name: {type: [string, 'null']}
                      tags: {type: array, items: {type: object, properties: {text: {type: string}}}}
            responses:
              '204': {description: Done.}
      """;

  private static Contract pets() {
    return Contract.parse("pets", CONTRACT.getBytes(StandardCharsets.UTF_8));
  }

  private static Exchange pet(String body) {
    Exchange base = Exchanges.with(Exchanges.invent(), "PUT", "https://pets.invalid/v1/pets/1");
    return Exchanges.withResponse(
        Exchanges.withRequest(base, Exchanges.body(body)), 204, Body.NONE);
  }

  @Test
  void saysWhichExchangeAndWhereInTheContract() {
    Exchange exchange = Exchanges.withRequest(Exchanges.invent(), Exchanges.body("{\"a\": 1}"));

    TrafficFinding finding =
        ExchangeChecker.builder().build().check(exchange, 41).findings().get(0);

    assertThat(finding.exchange()).isEqualTo(41);
    ContractPlace place = finding.contract().orElseThrow();
    assertThat(place.file()).isEqualTo("specs/invent/openapi.yaml");
    assertThat(place.position().column()).isEqualTo(7);
    String[] lines =
        new String(
                CasesTest.resource("/org/contactcontracts/specs/invent/openapi.yaml"),
                StandardCharsets.UTF_8)
            .split("\n", -1);
    assertThat(lines[(int) place.position().line() - 1])
        .isEqualTo("      additionalProperties: false");
  }

  @Test
  void namesAContractAsItsFileWasGiven(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("pets.yaml"), CONTRACT);
    ExchangeChecker checker = ExchangeChecker.builder().contract(Contract.read(file)).build();

    TrafficFinding finding = checker.check(pet("{\"name\": 1}"), 0).findings().get(0);

    assertThat(finding.contract().orElseThrow().file()).isEqualTo(file.toString());
    assertThat(finding.contract().orElseThrow().position()).hasToString("16:24");
  }

  @Test
  void weighsARuleAsItIsTold() {
    Exchange exchange = pet("{\"name\": 1, \"nmae\": 2}");

    ExchangeVerdict silent =
        ExchangeChecker.builder()
            .contract(pets())
            .severity(Rule.REQUEST_BODY, Severity.OFF)
            .severity(Rule.UNKNOWN_REQUEST_MEMBER, Severity.NOTE)
            .build()
            .check(exchange, 0);

    assertThat(silent.kind()).isEqualTo(ExchangeVerdict.Kind.CONFORMING);
    assertThat(silent.findings())
        .extracting(TrafficFinding::rule, TrafficFinding::severity)
        .containsExactly(tuple(Rule.UNKNOWN_REQUEST_MEMBER, Severity.NOTE));
  }

  @Test
  void anUndocumentedExchangeIsUndocumentedHoweverLittleThatWeighs() {
    ExchangeVerdict verdict =
        ExchangeChecker.builder()
            .severity(Rule.UNKNOWN_SERVER, Severity.OFF)
            .build()
            .check(Exchanges.with(Exchanges.invent(), "GET", "https://else.invalid/"), 0);

    assertThat(verdict)
        .isEqualTo(new ExchangeVerdict(ExchangeVerdict.Kind.UNDOCUMENTED, "", "", List.of()));
  }

  @Test
  void refusesAServerOfNobodyAndAServerThatIsNone() {
    assertThatThrownBy(
            () -> ExchangeChecker.builder().server("invnt", "http://127.0.0.1:8080").build())
        .isInstanceOfSatisfying(
            ContractException.class, e -> assertThat(e.code()).isEqualTo("unknown-vendor"))
        .hasMessage(
            "There is no contract of invnt; there are those of 99digital, clerk-chat, invent,"
                + " omnivibe.");
    for (String url :
        List.of("", "/invent", "127.0.0.1:8080", "ftp://a", "http://a:b", "http://")) {
      assertThatThrownBy(() -> ExchangeChecker.builder().server("invent", url))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "The server of invent is no absolute URL; write it like http://127.0.0.1:8080/invent.");
    }
  }

  @Test
  void countsWhatItSawInTheOrderOfTheContract() {
    ExchangeChecker checker = ExchangeChecker.builder().contract(pets()).build();

    checker.check(pet("{\"name\": null, \"tags\": [{}, {\"text\": \"a\"}]}"), 0);

    assertThat(checker.coverage().items())
        .containsExactly(
            item(Kind.OPERATION, "", "", "", State.NONE, true),
            item(Kind.REQUEST_MEDIA_TYPE, "", "application/json", "", State.NONE, true),
            member("/name", State.NULL, true),
            member("/name", State.VALUE, false),
            member("/tags", State.ABSENT, false),
            member("/tags", State.VALUE, true),
            member("/tags/*/text", State.ABSENT, true),
            member("/tags/*/text", State.VALUE, true),
            item(Kind.STATUS, "204", "", "", State.NONE, true));
    assertThat(checker.coverage().ratio()).isEqualTo(7 / 9.0);
  }

  @Test
  void countsWhatABodyThatBreaksItsSchemaShows() {
    ExchangeChecker checker = ExchangeChecker.builder().contract(pets()).build();

    checker.check(pet("{\"tags\": 5}"), 0);

    assertThat(checker.coverage().items())
        .filteredOn(Coverage.Item::seen)
        .extracting(Coverage.Item::member)
        .containsExactly("", "", "/tags", "");
  }

  @Test
  void seesNothingOfAnExchangeThatIsUndocumented() {
    ExchangeChecker checker = ExchangeChecker.builder().contract(pets()).build();

    checker.check(Exchanges.with(pet("{}"), "PATCH", "https://pets.invalid/v1/pets/1"), 0);

    assertThat(checker.coverage().items()).noneMatch(Coverage.Item::seen);
    assertThat(checker.coverage().ratio()).isZero();
  }

  @Test
  void saysTheSameOnManyThreads() throws Exception {
    ExchangeChecker checker = ExchangeChecker.builder().contract(pets()).build();
    Exchange wrong = pet("{\"name\": 1}");
    ExchangeVerdict expected = checker.check(wrong, 0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        boolean right = i % 2 == 0;
        tasks.add(
            () ->
                right
                    ? checker.check(pet("{\"name\": \"a\"}"), 0).findings().isEmpty()
                    : checker.check(wrong, 0).equals(expected));
      }

      for (Future<Boolean> answer : threads.invokeAll(tasks)) {
        assertThat(answer.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static Coverage.Item member(String pointer, State state, boolean seen) {
    return item(Kind.REQUEST_MEMBER, "", "application/json", pointer, state, seen);
  }

  private static Coverage.Item item(
      Kind kind, String status, String mediaType, String member, State state, boolean seen) {
    return new Coverage.Item("pets", "putPet", kind, status, mediaType, member, state, seen);
  }
}
