package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the journal is kept, and who shares it. */
class JournalStorageTest {

  @ParameterizedTest
  @EnumSource
  void keepsFindsAndForgetsOnEachDatabase(Storage storage) {
    try (Sandbox sandbox = storage.builder().journalSize(5).start()) {
      Caller caller = new Caller(sandbox);
      for (int i = 0; i < 4; i++) {
        Requests.to(caller, "invent", "X-Number", "1");
        Requests.to(caller, "omnivibe", "Sandbox-Fault", "reset; bytes=3; probability=0");
      }

      JsonNode exchange = caller.get("/_sandbox/journal/8").body();

      assertThat(sequences(caller, "")).containsExactly(4L, 5L, 6L, 7L, 8L);
      assertThat(sequences(caller, "?vendor=invent")).containsExactly(5L, 7L);
      assertThat(exchange.at("/request/body").textValue()).isEqualTo("{\"name\":\"Aaa\"}");
      assertThat(exchange.required("verdict").textValue()).isEqualTo("conforming");
      assertThat(caller.bare("DELETE", "/_sandbox/journal"))
          .isEqualTo(Reply.json(200, "{\"removed\": 5}"));
      assertThat(sequences(caller, "")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Storage.class,
      names = {"FOLDER", "SERVER"})
  void survivesARestart(Storage storage) {
    Storage.Place place = storage.place();
    try (Sandbox sandbox = place.in(Sandbox.builder()).start()) {
      Requests.to(new Caller(sandbox), "invent", "X-Number", "1");
    }

    try (Sandbox sandbox = place.in(Sandbox.builder()).start()) {
      Caller caller = new Caller(sandbox);
      Requests.to(caller, "clerk-chat", "X-Number", "2");

      assertThat(sequences(caller, "")).containsExactly(1L, 2L);
      assertThat(caller.get("/_sandbox/journal/1").body().required("vendor").textValue())
          .isEqualTo("invent");
    }
  }

  @Test
  void isOneForSandboxesOnOneServer() {
    Storage.Place place = Storage.SERVER.place();
    try (Sandbox one = place.in(Sandbox.builder()).start();
        Sandbox other = place.in(Sandbox.builder()).start()) {
      Caller first = new Caller(one);
      Caller second = new Caller(other);

      Stream.of(first, second)
          .parallel()
          .forEach(
              caller ->
                  IntStream.range(0, 20)
                      .forEach(
                          i -> {
                            Requests.to(caller, "invent", "X-Number", "1");
                            caller.get("/_sandbox/journal?limit=1");
                          }));

      // Each shows what it was asked itself at once, and the other's when that is written.
      first.get("/_sandbox/journal");
      second.get("/_sandbox/journal");
      assertThat(sequences(first, ""))
          .isEqualTo(sequences(second, ""))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList());
    }
  }

  private static List<Long> sequences(Caller caller, String query) {
    JsonNode page = caller.get("/_sandbox/journal" + query).body();
    return page.required("exchanges").findValues("sequence").stream()
        .map(JsonNode::longValue)
        .toList();
  }
}
